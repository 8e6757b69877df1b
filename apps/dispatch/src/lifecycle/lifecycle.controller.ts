import { caseStatuses } from '@citybrain/contracts';
import { SignedIn } from '@citybrain/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LifecycleView } from './lifecycle.dto.js';
import { caseLifecycle } from './case.lifecycle.js';
import { lifecycleView } from './case.view.js';
import { resultCodeNames, resultCodes } from './result-code.lifecycle.js';

@ApiTags('cases')
@Controller('api/dispatch/lifecycle')
export class LifecycleController {
  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The table of a case’s life: who may take which step from where, and what it needs' })
  @ApiOkResponse({ type: LifecycleView })
  lifecycle(): LifecycleView {
    return {
      statuses: caseStatuses,
      transitions: lifecycleView(caseLifecycle),
      resultCodes: resultCodes.map((code) => ({ code, name: resultCodeNames[code] })),
    };
  }
}
