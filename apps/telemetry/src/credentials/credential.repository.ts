import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface CredentialRow {
  readonly id: string;
  readonly thing_id: string;
  readonly created_at: Date;
  readonly created_by: string;
}

/** Table device_credential. */
@Injectable()
export class CredentialRepository {
  constructor(private readonly dataSource: DataSource) {}

  async validHashes(thingId: string): Promise<Buffer[]> {
    const rows: { secret_sha256: Buffer }[] = await this.dataSource.query(VALID_HASHES, [thingId]);
    return rows.map((row) => row.secret_sha256);
  }

  valid(thingId: string): Promise<CredentialRow[]> {
    return this.dataSource.query(VALID, [thingId]);
  }

  async add(tx: EntityManager, credential: CredentialRow, hash: Buffer): Promise<void> {
    const { id, thing_id, created_at, created_by } = credential;
    await tx.query(ADD, [id, thing_id, hash, created_at, created_by]);
  }

  /** Leaves the newest `keep` credentials of the thing valid. */
  async revokeOlder(tx: EntityManager, thingId: string, keep: number, at: Date): Promise<void> {
    await tx.query(REVOKE_OLDER, [thingId, keep, at]);
  }

  /** True when the thing had this valid credential. */
  async revoke(thingId: string, id: string, at: Date): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(REVOKE, [thingId, id, at]);
    return rows.length > 0;
  }
}

const VALID_HASHES = `SELECT secret_sha256 FROM device_credential WHERE thing_id = $1 AND revoked_at IS NULL`;
const VALID = `
  SELECT id, thing_id, created_at, created_by FROM device_credential
  WHERE thing_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id DESC`;
const ADD = `
  INSERT INTO device_credential (id, thing_id, secret_sha256, created_at, created_by) VALUES ($1, $2, $3, $4, $5)`;
const REVOKE_OLDER = `
  UPDATE device_credential SET revoked_at = $3 WHERE id IN (
    SELECT id FROM device_credential WHERE thing_id = $1 AND revoked_at IS NULL
    ORDER BY created_at DESC, id DESC OFFSET $2)`;
const REVOKE = `
  WITH revoked AS (
    UPDATE device_credential SET revoked_at = $3
    WHERE thing_id = $1 AND id = $2::uuid AND revoked_at IS NULL RETURNING id)
  SELECT id FROM revoked`;
