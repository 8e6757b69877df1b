import { caseStatuses } from '@citybrain/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { deviceStates } from '../live/live-device.js';

export class JurisdictionQuery {
  @ApiPropertyOptional({
    description: 'Jurisdiction; may be left out when the account has exactly one',
    example: 'jiaojiang',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/, { message: 'a jurisdiction is 1 to 63 of a-z 0-9 -' })
  jurisdiction?: string;
}

export class StreamQuery extends JurisdictionQuery {
  @ApiPropertyOptional({
    description: 'Cursor of a snapshot, or id of the last event that was received; without it the stream begins now',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  cursor?: string;
}

export class NamesView {
  @ApiProperty({ example: '椒江区' })
  zh: string;
  @ApiProperty({ example: 'Jiaojiang District' })
  en: string;
}

export class CountersView {
  @ApiProperty({ description: "Reports of today, as the jurisdiction's clocks count it" })
  reportedToday: number;
  @ApiProperty()
  openCases: number;
  @ApiProperty({ description: 'Open cases past their deadline' })
  overdueCases: number;
  @ApiProperty({ description: 'Open cases whose deadline comes within two hours' })
  dueSoon: number;
  @ApiProperty()
  closedToday: number;
  @ApiProperty()
  standingAlarms: number;
  @ApiProperty({ description: 'Devices that spoke within the time their kind allows' })
  devicesReporting: number;
  @ApiProperty()
  devicesTotal: number;
}

export class LiveCaseView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'JJ-20261122-00042' })
  number: string;
  @ApiProperty({ example: 'E0503' })
  category: string;
  @ApiPropertyOptional({ description: 'Only when the category is none of the scenario' })
  categoryName?: string;
  @ApiProperty({ enum: caseStatuses })
  status: string;
  @ApiProperty({ type: String, nullable: true, example: 'DRN' })
  departmentId: string | null;
  @ApiPropertyOptional({ description: 'Only when the department is none of the scenario' })
  departmentName?: string;
  @ApiProperty({ type: Number, nullable: true, example: 121.43 })
  lng: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 28.66 })
  lat: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: string | null;
  @ApiProperty({ description: '1 most urgent … 4', minimum: 1, maximum: 4 })
  priority: number;
  @ApiProperty({ example: 'hotline-12345' })
  source: string;
  @ApiProperty()
  simulated: boolean;
  @ApiProperty({ description: 'Grows with each change: an older one never replaces a newer one', minimum: 1 })
  version: number;
}

export class LatestValueView {
  @ApiProperty({ example: 'JJ-DRN-001.level' })
  datastreamId: string;
  @ApiProperty({ example: 'level' })
  property: string;
  @ApiProperty({ type: NamesView })
  propertyName: NamesView;
  @ApiProperty({ example: 'm' })
  unit: string;
  @ApiProperty()
  result: number;
  @ApiProperty({ format: 'date-time', description: 'When it was measured' })
  at: string;
}

export class LiveAlarmView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  thingId: string;
  @ApiProperty()
  ruleId: string;
  @ApiProperty({ description: '1 red, 2 orange, 3 yellow, 4 blue', minimum: 1, maximum: 4 })
  severity: number;
  @ApiProperty({ type: NamesView })
  description: NamesView;
  @ApiProperty({ description: 'The reading that raised it' })
  value: number;
  @ApiProperty()
  unit: string;
  @ApiProperty({ format: 'date-time' })
  raisedAt: string;
}

export class LiveDeviceView {
  @ApiProperty({ example: 'JJ-DRN-001' })
  id: string;
  @ApiProperty({ example: 'drain-level-gauge' })
  kind: string;
  @ApiPropertyOptional({ type: NamesView })
  kindName?: NamesView;
  @ApiProperty({ type: NamesView })
  name: NamesView;
  @ApiProperty()
  lng: number;
  @ApiProperty()
  lat: number;
  @ApiProperty({ type: [LatestValueView] })
  latest: LatestValueView[];
  @ApiProperty({ type: LiveAlarmView, nullable: true, description: 'The most severe of its standing alarms' })
  alarm: LiveAlarmView | null;
  @ApiProperty({
    enum: deviceStates,
    description: 'silent: it spoke and should have spoken again; unknown: it never spoke',
  })
  state: string;
  @ApiProperty()
  simulated: boolean;
}

export class FeedItemView {
  @ApiProperty({ format: 'uuid', description: 'Id of the event: a repeated line is known by it' })
  id: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ example: 'case.dispatched' })
  type: string;
  @ApiPropertyOptional({ format: 'uuid' })
  caseId?: string;
  @ApiPropertyOptional({ description: 'Number of the case' })
  number?: string;
  @ApiPropertyOptional()
  trackingNumber?: string;
  @ApiPropertyOptional()
  category?: string;
  @ApiPropertyOptional()
  categoryName?: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  departmentId?: string | null;
  @ApiPropertyOptional()
  departmentName?: string;
  @ApiPropertyOptional()
  thingId?: string;
  @ApiPropertyOptional({ type: NamesView })
  thingName?: NamesView;
  @ApiPropertyOptional({ minimum: 1, maximum: 4 })
  severity?: number;
  @ApiProperty()
  simulated: boolean;
}

/** The whole live picture at one moment; follow it with the stream from `cursor`. */
export class SnapshotView {
  @ApiProperty({ description: 'Changes when the live state was rebuilt; empty while it is being rebuilt' })
  epoch: string;
  @ApiProperty({ description: 'Give it to the stream' })
  cursor: string;
  @ApiProperty({ description: 'True: the live state is being rebuilt, and this came from the database' })
  rebuilding: boolean;
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ type: CountersView })
  counters: CountersView;
  @ApiProperty({ type: [LiveCaseView], description: 'Open cases' })
  cases: LiveCaseView[];
  @ApiProperty({ type: [LiveDeviceView] })
  devices: LiveDeviceView[];
  @ApiProperty({ type: [FeedItemView], description: 'Newest first, at most 100' })
  feed: FeedItemView[];
}
