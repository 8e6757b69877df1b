import {
  type CaseEventData,
  dispatchCases,
  type EventOf,
  type EventDefinition,
  newEvent,
  type NewEvent,
  ReportFiled,
  type RecordedHistory,
  type ReportSnapshot,
} from '@citybrain/contracts';
import { createService, type Role } from '@citybrain/http';
import { newId } from '@citybrain/kernel';
import { connectReactions } from '@citybrain/messaging';
import { eventually, openBus, type TestBus, testStack, type TestStack } from '@citybrain/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { AppModule } from '../src/app.module.js';
import { description } from '../src/dispatch.description.js';
import type { CaseDetail } from '../src/lifecycle/case.dto.js';
import { migrations } from '../src/migrations.js';

export interface Person {
  readonly accountId: string;
  get(path: string): supertest.Test;
  command(caseId: string, command: string, body?: object): supertest.Test;
}

export type CaseEventOf = EventOf<EventDefinition<CaseEventData>>;

/** Dispatch running for real, with intake and identity played by the test. */
export interface DispatchUnderTest {
  readonly stack: TestStack;
  readonly bus: TestBus;
  readonly app: NestFastifyApplication;
  /** Every event of a case on Kafka, in the order of its partition; read and validated as any consumer would. */
  eventsOf(caseId: string): CaseEventOf[];
  /** Somebody who has signed in. Default jurisdiction: jiaojiang. */
  person(
    role: Role,
    more?: { departmentId?: string; jurisdictions?: readonly string[]; also?: readonly Role[] },
  ): Promise<Person>;
  /** Intake files a report; resolves with the case that follows. */
  file(report?: Partial<ReportSnapshot>, history?: RecordedHistory): Promise<CaseDetail>;
  /** The case of a report, as somebody who may see everything sees it. */
  caseOf(reportId: string): Promise<CaseDetail>;
  close(): Promise<void>;
}

export const filedReport = (report: Partial<ReportSnapshot> = {}, history?: RecordedHistory, version = 2): NewEvent => {
  const reportId = report.reportId ?? newId();
  const reportedAt = report.reportedAt ?? new Date(Date.now() - 60_000).toISOString();
  return newEvent(
    ReportFiled,
    {
      report: {
        trackingNumber: `JJ-R-${reportId.slice(-8)}`,
        jurisdictionId: 'jiaojiang',
        category: 'E0506',
        description: '解放南路积水',
        place: { lng: 121.43, lat: 28.66, address: '解放南路 12 号' },
        source: { kind: 'hotline-12345' },
        priority: 2,
        simulated: false,
        ...report,
        reportId,
        reportedAt,
      },
      actor: history === undefined ? { kind: 'rule', id: 'hotline' } : { kind: 'import', id: 'boston-311' },
      filedAt: history === undefined ? new Date().toISOString() : reportedAt,
      reason: 'filed at once',
      ...(history === undefined ? {} : { history }),
    },
    { id: reportId, version },
    new Date(reportedAt),
  );
};

export const startDispatch = async (): Promise<DispatchUnderTest> => {
  const stack = await testStack('dispatch', migrations);
  const app = await createService(AppModule, description);
  await connectReactions(app);
  await app.getHttpAdapter().getInstance().ready();
  const bus = openBus();
  const events = (await bus.read(dispatchCases)) as CaseEventOf[];
  const http = () => supertest(app.getHttpServer());

  const person: DispatchUnderTest['person'] = async (role, { also = [], ...more } = {}) => {
    const accountId = newId();
    const token = await stack.issuer.tokenFor({ roles: [role, ...also], accountId, ...more });
    const signed = (test: supertest.Test) => test.set('authorization', `Bearer ${token}`);
    return {
      accountId,
      get: (path) => signed(http().get(path)),
      command: (caseId, command, body = {}) =>
        signed(http().post(`/api/dispatch/cases/${caseId}/commands/${command}`)).send(body),
    };
  };

  const caseOf = async (reportId: string): Promise<CaseDetail> => {
    const everybody = await person('administrator', { jurisdictions: ['*'] });
    return eventually(async () => {
      const [row] = await stack.sql<{ id: string }>('SELECT id FROM cases WHERE report_id = $1', [reportId]);
      if (row === undefined) throw new Error(`no case yet for report ${reportId}`);
      const answer = await everybody.get(`/api/dispatch/cases/${row.id}`).expect(200);
      return answer.body as CaseDetail;
    });
  };

  return {
    stack,
    bus,
    app,
    person,
    caseOf,
    eventsOf: (caseId) => events.filter((event) => event.aggregate.id === caseId),
    file: async (report = {}, history) => {
      const reportId = report.reportId ?? newId();
      await bus.publish(filedReport({ ...report, reportId }, history));
      return caseOf(reportId);
    },
    close: async () => {
      await bus.close();
      await app.close();
      await stack.close();
    },
  };
};
