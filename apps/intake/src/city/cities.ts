import { loadSettings, scenarioSettings } from '@citybrain/config';
import { withDetails } from '@citybrain/kernel';
import { type Jurisdiction, loadScenarios, type Scenarios } from '@citybrain/scenario';
import { Injectable } from '@nestjs/common';
import { intakeErrors } from '../intake.errors.js';

/** The jurisdictions that a scenario describes; read once, when the service starts. */
@Injectable()
export class Cities {
  private readonly scenarios: Scenarios = loadScenarios(loadSettings(scenarioSettings).directory);

  /** Undefined for a jurisdiction that exists only by an import. */
  find(id: string): Jurisdiction | undefined {
    return this.scenarios.jurisdiction(id);
  }

  /** Throws INTAKE_JURISDICTION_NOT_DESCRIBED with those that are. */
  get(id: string): Jurisdiction {
    const found = this.find(id);
    if (found !== undefined) return found;
    const allowed = this.scenarios.jurisdictions.map((jurisdiction) => jurisdiction.id);
    throw withDetails(intakeErrors.JURISDICTION_NOT_DESCRIBED(id), { extra: { allowed } });
  }
}
