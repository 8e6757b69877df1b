import type { Names } from '@citybrain/contracts';
import { withDetails } from '@citybrain/kernel';
import type { Scenarios } from '@citybrain/scenario';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SCENARIOS } from '../city.module.js';
import { dispatchErrors } from '../dispatch.errors.js';
import { type RecordedDepartment, RecordedDepartmentRepository } from './recorded-department.repository.js';

export type { RecordedDepartment };

/** A unit that receives cases, or only watches. */
export interface Department {
  readonly id: string;
  readonly name: Names;
  /** False for a unit that no case is ever sent to. */
  readonly handles: boolean;
  /** scenario: described in the jurisdiction's files; import: known from a recorded history only. */
  readonly origin: 'scenario' | 'import';
}

/** The departments of a jurisdiction: those of its scenario, then those that came with recorded histories. */
@Injectable()
export class Departments {
  constructor(
    @Inject(SCENARIOS) private readonly scenarios: Scenarios,
    private readonly recorded: RecordedDepartmentRepository,
  ) {}

  async of(db: EntityManager, jurisdictionId: string): Promise<Department[]> {
    const described = (this.scenarios.jurisdiction(jurisdictionId)?.departments ?? []).map(
      ({ id, name, handles }): Department => ({ id, name, handles, origin: 'scenario' }),
    );
    const known = new Set(described.map(({ id }) => id));
    const recorded = (await this.recorded.of(db, jurisdictionId))
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }): Department => ({ id, name: inBoth(name ?? id), handles: true, origin: 'import' }));
    return [...described, ...recorded];
  }

  /**
   * Makes sure that a case may be sent there; answers its recorded name when no scenario names it. Throws DEPARTMENT_UNKNOWN
   * with the departments that receive cases.
   */
  async receiving(db: EntityManager, jurisdictionId: string, departmentId: string): Promise<string | undefined> {
    const receiving = (await this.of(db, jurisdictionId)).filter(({ handles }) => handles);
    const found = receiving.find(({ id }) => id === departmentId);
    if (found !== undefined) return found.origin === 'import' ? found.name.zh : undefined;
    const allowed = receiving.map(({ id }) => id).join(', ');
    throw withDetails(dispatchErrors.DEPARTMENT_UNKNOWN(departmentId), {
      errors: [{ pointer: '#/departmentId', detail: `use one of ${allowed}` }],
    });
  }

  /** Keeps the departments that recorded histories name; one that is known gains a name but never loses it. */
  async remember(tx: EntityManager, departments: readonly RecordedDepartment[]): Promise<void> {
    const ours = departments.filter(
      ({ jurisdictionId, id }) => this.scenarios.jurisdiction(jurisdictionId)?.department(id) === undefined,
    );
    await this.recorded.keep(tx, ours);
  }
}

/** A recording has one name, in whatever language it was written. */
const inBoth = (name: string): Names => ({ zh: name, en: name });
