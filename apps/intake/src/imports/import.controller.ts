import { Caller, jurisdictionOf, type Principal, Roles } from '@citybrain/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ImportReceipt, ImportRequest, ImportRow } from './import.dto.js';
import { ImportRowsUseCase } from './import-rows.use-case.js';

@Controller('api/intake/imports')
export class ImportController {
  constructor(private readonly importRows: ImportRowsUseCase) {}

  @Post()
  @HttpCode(200)
  @Roles('administrator', 'machine')
  @ApiExtraModels(ImportRow)
  @ApiOperation({ summary: 'Load rows of a recorded history of cases; repeating never doubles' })
  @ApiOkResponse({ type: ImportReceipt })
  run(@Body() body: ImportRequest, @Caller() principal: Principal): Promise<ImportReceipt> {
    jurisdictionOf(principal, body.jurisdiction.id);
    return this.importRows.run({ ...body, accountId: principal.accountId });
  }
}
