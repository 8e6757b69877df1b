/** The numbers on the wall, each of them a count of records that can be listed. */
export interface Counters {
  /** Reports whose business time lies in today, as the jurisdiction's clocks count it. */
  readonly reportedToday: number;
  readonly openCases: number;
  /** Open cases past their deadline. */
  readonly overdueCases: number;
  /** Open cases whose deadline comes within two hours. */
  readonly dueSoon: number;
  readonly closedToday: number;
  readonly standingAlarms: number;
  /** Devices that spoke within the time their kind allows. */
  readonly devicesReporting: number;
  readonly devicesTotal: number;
}

export const DUE_SOON_MS = 2 * 3_600_000;
