import { Caller, httpErrors, jurisdictionOf, type Principal, Roles } from '@citybrain/http';
import { isUuid, withDetails } from '@citybrain/kernel';
import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { bothLanguages } from '../city/both-languages.js';
import { JurisdictionQuery } from '../city/categories.dto.js';
import { intakeErrors } from '../intake.errors.js';
import { DecideReportUseCase } from './decide-report.use-case.js';
import { DecideRequest, ReportView } from './report.dto.js';
import { isReportCommand, reportCommands } from './report.lifecycle.js';
import { viewOf } from './report.view.js';

/** Why, when an operator files without a word. */
const BY_HAND = { zh: '受理员判定立案', en: 'Filed by an operator' };

@Controller('api/intake/reports/:id/commands')
export class ReportCommandController {
  constructor(private readonly decide: DecideReportUseCase) {}

  @Post(':command')
  @HttpCode(200)
  @Roles('operator', 'dispatcher')
  @ApiOperation({ summary: 'File a report, so that a case follows, or void it with a reason' })
  @ApiParam({ name: 'command', enum: [...reportCommands] })
  @ApiOkResponse({ type: ReportView })
  async run(
    @Param('id') reportId: string,
    @Param('command') command: string,
    @Body() body: DecideRequest,
    @Query() query: JurisdictionQuery,
    @Caller() principal: Principal,
  ): Promise<ReportView> {
    if (!isReportCommand(command))
      throw withDetails(intakeErrors.COMMAND_UNKNOWN(command), { extra: { allowed: reportCommands } });
    if (!isUuid(reportId)) throw intakeErrors.REPORT_NOT_FOUND(reportId);
    if (command === 'void' && body.reason === undefined) throw invalid('reason', 'say why the report is void');
    if (command === 'void' && body.category !== undefined) throw invalid('category', 'only file takes a category');
    const role = principal.roles.find((it) => it === 'dispatcher' || it === 'operator');
    const state = await this.decide.run({
      command,
      jurisdictionId: jurisdictionOf(principal, query.jurisdiction),
      reportId,
      actor: { kind: 'account', id: principal.accountId, role },
      reason: body.reason ?? bothLanguages(BY_HAND),
      category: body.category,
    });
    return viewOf(state);
  }
}

const invalid = (member: string, detail: string): Error =>
  withDetails(httpErrors.INVALID_INPUT(), { errors: [{ pointer: `#/${member}`, detail }] });
