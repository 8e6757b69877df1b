import { Caller, Roles } from '@citybrain/http';
import type { Principal } from '@citybrain/http';
import { isUuid } from '@citybrain/kernel';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { visibleTo } from '../access.js';
import { Registry } from '../registry/registry.service.js';
import { telemetryErrors } from '../telemetry.errors.js';
import { CredentialList, CredentialView, NewCredentialView } from './credential.dto.js';
import type { CredentialRow } from './credential.repository.js';
import { DeviceCredentials } from './device-credentials.js';

@ApiTags('credentials')
@Controller('api/telemetry/things/:id/credentials')
@Roles('sensor-operator', 'administrator', 'machine')
export class CredentialController {
  constructor(
    private readonly registry: Registry,
    private readonly credentials: DeviceCredentials,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Give a thing a new credential',
    description: 'The credential before it stays valid until the next one, so that a device can be changed over.',
  })
  @ApiCreatedResponse({ type: NewCredentialView })
  async create(@Caller() principal: Principal, @Param('id') id: string): Promise<NewCredentialView> {
    this.refuseInvisible(principal, id);
    const { credential, token } = await this.credentials.create(id, principal.accountId);
    return { ...credentialView(credential), token };
  }

  @Get()
  @ApiOperation({ summary: 'Valid credentials of a thing, without their secrets' })
  @ApiOkResponse({ type: CredentialList })
  async list(@Caller() principal: Principal, @Param('id') id: string): Promise<CredentialList> {
    this.refuseInvisible(principal, id);
    return { items: (await this.credentials.valid(id)).map(credentialView) };
  }

  @Delete(':credentialId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a credential', description: 'Every replica refuses it within 5 s.' })
  @ApiNoContentResponse()
  async revoke(
    @Caller() principal: Principal,
    @Param('id') id: string,
    @Param('credentialId') credentialId: string,
  ): Promise<void> {
    this.refuseInvisible(principal, id);
    if (!isUuid(credentialId)) throw telemetryErrors.CREDENTIAL_NOT_FOUND(credentialId);
    await this.credentials.revoke(id, credentialId);
  }

  private refuseInvisible(principal: Principal, id: string): void {
    const visible = visibleTo(principal);
    const thing = this.registry.thing(id);
    if (thing === undefined || (visible !== null && !visible.includes(thing.jurisdictionId)))
      throw telemetryErrors.THING_NOT_FOUND(id);
  }
}

const credentialView = (row: CredentialRow): CredentialView => ({
  id: row.id,
  thingId: row.thing_id,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
});
