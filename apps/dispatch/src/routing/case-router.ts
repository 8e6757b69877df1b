import type { Scenarios } from '@citybrain/scenario';
import { Inject, Injectable } from '@nestjs/common';
import { SCENARIOS } from '../city.module.js';
import type { Routing } from './routing.js';

/** Finds the department that must fix a case, and its deadline, from the rules of the jurisdiction's scenario. */
@Injectable()
export class CaseRouter {
  constructor(@Inject(SCENARIOS) private readonly scenarios: Scenarios) {}

  /** Which department gets the case and which rule says so. `ruleId` null: no rule fits, a dispatcher decides. */
  route(jurisdictionId: string, category: string, townId: string | undefined, at: Date): Routing {
    const found = this.scenarios.jurisdiction(jurisdictionId)?.route({ category, townId: townId ?? null, at });
    if (found === undefined || found === null) return noRule;
    const { departmentId, ruleId, reason, alternatives } = found;
    return { departmentId, ruleId, reason, alternatives };
  }

  /** What is known of the way of a recorded case. */
  recorded(departmentId: string | undefined): Routing {
    return { ...asRecorded, departmentId: departmentId ?? null };
  }

  /** The deadline of a case filed at `from`; null when no scenario knows a limit for its category. */
  dueAt(jurisdictionId: string, category: string, from: Date): Date | null {
    const jurisdiction = this.scenarios.jurisdiction(jurisdictionId);
    const known = jurisdiction?.category(category);
    return jurisdiction === undefined || known === undefined ? null : jurisdiction.dueAt(known, from);
  }
}

const noRule: Routing = {
  departmentId: null,
  ruleId: null,
  reason: { zh: '没有适用的派遣规则，等待派遣员派遣', en: 'No routing rule fits; it waits for a dispatcher' },
  alternatives: [],
};

const asRecorded: Routing = {
  departmentId: null,
  ruleId: null,
  reason: { zh: '按导入的历史记录', en: 'As the imported history recorded it' },
  alternatives: [],
};
