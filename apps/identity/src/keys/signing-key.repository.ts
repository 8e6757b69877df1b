import { TransactionScope } from '@citybrain/persistence';
import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import { DataSource } from 'typeorm';

export interface StoredKey {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly privatePkcs8: string;
}

const FIRST_KEY_LOCK = 7_240_320;

@Injectable()
export class SigningKeyRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scope: TransactionScope,
  ) {}

  /** The newest key; when there is none, the one that `make` draws. Two replicas that start together get the same. */
  current(make: () => Promise<StoredKey>): Promise<StoredKey> {
    return this.scope.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [FIRST_KEY_LOCK]);
      const [found]: StoredKey[] = await tx.query(`${ALL} LIMIT 1`);
      if (found !== undefined) return found;
      const made = await make();
      await tx.query(`INSERT INTO signing_key (kid, public_jwk, private_pkcs8) VALUES ($1, $2, $3)`, [
        made.kid,
        JSON.stringify(made.publicJwk),
        made.privatePkcs8,
      ]);
      return made;
    });
  }

  async publicKeys(): Promise<JWK[]> {
    const rows: { publicJwk: JWK }[] = await this.dataSource.query(
      `SELECT public_jwk AS "publicJwk" FROM signing_key ORDER BY created_at DESC`,
    );
    return rows.map((row) => row.publicJwk);
  }
}

const ALL = `
  SELECT kid, public_jwk AS "publicJwk", private_pkcs8 AS "privatePkcs8" FROM signing_key ORDER BY created_at DESC`;
