import { Caller, idempotencyKey, jurisdictionOf, type Principal, Roles } from '@citybrain/http';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CaseDesk } from './case-desk.js';
import { CaseDetail, CaseList, CaseListQuery, CommandCaseRequest } from './case.dto.js';
import { caseCommands } from './case.lifecycle.js';
import { caseReaders } from './case-scope.js';
import { TakeCommand } from './take-command.use-case.js';

@ApiTags('cases')
@Controller('api/dispatch/cases')
@Roles(...caseReaders)
export class CaseController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly commands: TakeCommand,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases of a jurisdiction; a handler sees those of their own department' })
  @ApiOkResponse({ type: CaseList })
  list(@Caller() principal: Principal, @Query() query: CaseListQuery): Promise<CaseList> {
    const { jurisdiction, status = [], ...filter } = query;
    return this.desk.list(principal, { ...filter, status, jurisdiction: jurisdictionOf(principal, jurisdiction) });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One case with its history, its routing and the commands this caller may give now' })
  @ApiOkResponse({ type: CaseDetail })
  one(@Caller() principal: Principal, @Param('id') id: string): Promise<CaseDetail> {
    return this.desk.one(principal, id);
  }

  @Post(':id/commands/:command')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Gives a command to a case; answers with the case after it',
    description:
      'The case itself says which commands are allowed now and what each needs. Refused: 403 not yours, 404 not within your ' +
      'sight or unknown command, 409 not allowed now or changed meanwhile, 422 something is missing.',
  })
  @ApiParam({ name: 'command', enum: caseCommands })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: '1 to 200 printable characters: the same command with the same key happens once and is answered alike',
  })
  @ApiOkResponse({ type: CaseDetail })
  command(
    @Caller() principal: Principal,
    @Param('id') caseId: string,
    @Param('command') command: string,
    @Headers('idempotency-key') header: string | undefined,
    @Body() { expectedVersion, ...said }: CommandCaseRequest,
  ): Promise<CaseDetail> {
    const key = idempotencyKey(header, undefined);
    return this.commands.take(principal, { caseId, command, said, expectedVersion, key });
  }
}
