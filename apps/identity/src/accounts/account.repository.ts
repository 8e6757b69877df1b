import type { Role } from '@citybrain/http';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Account } from './account.js';

interface AccountRow {
  id: string;
  username: string;
  name_zh: string;
  name_en: string;
  roles: Role[];
  jurisdictions: string[];
  department_id: string | null;
}

const COLUMNS = 'id, username, name_zh, name_en, roles, jurisdictions, department_id';

@Injectable()
export class AccountRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: string): Promise<Account | undefined> {
    const rows: AccountRow[] = await this.dataSource.query(`SELECT ${COLUMNS} FROM account WHERE id = $1`, [id]);
    return rows[0] === undefined ? undefined : accountOf(rows[0]);
  }

  async withHash(username: string): Promise<{ account: Account; passwordHash: string } | undefined> {
    const rows: (AccountRow & { password_hash: string })[] = await this.dataSource.query(
      `SELECT ${COLUMNS}, password_hash FROM account WHERE username = $1`,
      [username],
    );
    return rows[0] === undefined ? undefined : { account: accountOf(rows[0]), passwordHash: rows[0].password_hash };
  }

  /** Up to `limit` accounts by user name, those after `after`. */
  async list(after: string, limit: number): Promise<Account[]> {
    const rows: AccountRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM account WHERE username > $1 ORDER BY username LIMIT $2`,
      [after, limit],
    );
    return rows.map(accountOf);
  }

  async usernames(): Promise<Set<string>> {
    const rows: { username: string }[] = await this.dataSource.query(`SELECT username FROM account`);
    return new Set(rows.map((row) => row.username));
  }

  /** Adds the account unless its user name is taken: an account that exists keeps its password and its rights. */
  async addIfMissing(account: Account, passwordHash: string): Promise<boolean> {
    const { id, username, displayName, roles, jurisdictions, departmentId = null } = account;
    const rows: unknown[] = await this.dataSource.query(
      `INSERT INTO account (id, username, name_zh, name_en, roles, jurisdictions, department_id, password_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (username) DO NOTHING RETURNING id`,
      [id, username, displayName.zh, displayName.en, roles, jurisdictions, departmentId, passwordHash],
    );
    return rows.length > 0;
  }
}

const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  username: row.username,
  displayName: { zh: row.name_zh, en: row.name_en },
  roles: row.roles,
  jurisdictions: row.jurisdictions,
  ...(row.department_id === null ? {} : { departmentId: row.department_id }),
});
