import type { Principal } from '@citybrain/http';
import { type CatalogueError, CityClock, fingerprint, isUuid, withDetails } from '@citybrain/kernel';
import { TransactionScope } from '@citybrain/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dispatchErrors } from '../dispatch.errors.js';
import { Departments } from '../routing/departments.js';
import { allowedCommands, type CaseOrder, decide, type Refusal } from './case.decider.js';
import { CaseDesk } from './case-desk.js';
import { actorOf } from './case-actor.js';
import type { CaseDetail } from './case.dto.js';
import { CaseJournal } from './case-journal.js';
import { caseCommands, isCaseCommand } from './case.lifecycle.js';
import type { CaseRecord } from './case-record.js';
import { CaseRepository } from './case.repository.js';
import { scopeOf } from './case-scope.js';
import { evolve } from './case-state.lifecycle.js';
import { CommandAnswers } from './command-answer.repository.js';

export interface CommandRequest {
  readonly caseId: string;
  readonly command: string;
  readonly said: Omit<CaseOrder, 'command' | 'ruleId'>;
  /** The version the caller has seen; undefined: whatever it is now. */
  readonly expectedVersion?: number | undefined;
  readonly key?: string | undefined;
}

/** Gives one command to one case: locks it, decides, stores, answers with the case after it. */
@Injectable()
export class TakeCommand {
  constructor(
    private readonly scope: TransactionScope,
    private readonly cases: CaseRepository,
    private readonly journal: CaseJournal,
    private readonly answers: CommandAnswers,
    private readonly departments: Departments,
    private readonly desk: CaseDesk,
    private readonly clock: CityClock,
  ) {}

  /** Throws the catalogue's errors; then nothing has changed. The same key with the same command is answered alike. */
  async take(principal: Principal, request: CommandRequest): Promise<CaseDetail> {
    const { command, key, ...rest } = request;
    if (!isCaseCommand(command)) throw unknownCommand(command);
    if (!isUuid(request.caseId)) throw dispatchErrors.CASE_NOT_FOUND(request.caseId);
    const order: CaseOrder = { ...request.said, command };
    if (key === undefined) return this.scope.run((tx) => this.happen(tx, principal, request, order));
    const keyed = { accountId: principal.accountId, key, fingerprint: fingerprint({ command, ...rest }) };
    return this.scope.run(async (tx) => {
      const known = await this.answers.claim(tx, keyed);
      if (known !== null) return known as CaseDetail;
      const answer = await this.happen(tx, principal, request, order);
      await this.answers.keep(tx, keyed, answer);
      return answer;
    });
  }

  private async happen(
    tx: EntityManager,
    principal: Principal,
    { caseId, expectedVersion }: CommandRequest,
    order: CaseOrder,
  ): Promise<CaseDetail> {
    const record = await this.cases.lock(tx, caseId, scopeOf(principal));
    if (record === null) throw dispatchErrors.CASE_NOT_FOUND(caseId);
    const actor = actorOf(principal);
    const { state, file } = record;
    if (expectedVersion !== undefined && expectedVersion !== state.version)
      throw withDetails(dispatchErrors.VERSION_CONFLICT(expectedVersion, state.version), {
        extra: { caseStatus: state.status, version: state.version, allowed: allowedCommands(state, actor) },
      });
    const decision = decide(state, order, actor, this.clock.now());
    if (decision.kind === 'refused') throw refusalError(order.command, decision.refusal);
    const { fact } = decision;
    const after: CaseRecord = {
      file,
      state: evolve(state, fact),
      departmentName:
        fact.type === 'case.dispatched'
          ? await this.departments.receiving(tx, file.jurisdictionId, fact.departmentId)
          : record.departmentName,
    };
    await this.journal.add(tx, { fact, record: after });
    return this.desk.detail(tx, after, principal);
  }
}

const unknownCommand = (command: string): CatalogueError =>
  withDetails(dispatchErrors.COMMAND_UNKNOWN(command, caseCommands), { extra: { known: caseCommands } });

const refusalError = (command: string, refusal: Refusal): CatalogueError => {
  switch (refusal.why) {
    case 'not-yours':
      return dispatchErrors.COMMAND_NOT_YOURS(command, refusal.by);
    case 'not-allowed-now':
      return withDetails(dispatchErrors.COMMAND_NOT_ALLOWED(command, refusal.status, refusal.allowed), {
        extra: { caseStatus: refusal.status, allowed: refusal.allowed },
      });
    case 'other-department':
      return dispatchErrors.OTHER_DEPARTMENT(refusal.departmentId);
    case 'separation-of-duties':
      return dispatchErrors.SEPARATION_OF_DUTIES();
    case 'incomplete':
      return withDetails(dispatchErrors.COMMAND_INCOMPLETE(command, refusal.missing), {
        errors: refusal.missing.map((need) => ({ pointer: `#/${need}`, detail: `${command} needs ${need}` })),
      });
  }
};
