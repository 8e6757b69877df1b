import { Caller, decodeCursor, pageOf, type Principal, Roles, SignedIn } from '@citybrain/http';
import { isUuid } from '@citybrain/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { identityErrors } from '../identity.errors.js';
import { AccountList, AccountQuery, AccountView, accountView } from './account.dto.js';
import { AccountRepository } from './account.repository.js';

@ApiTags('accounts')
@Controller('api/identity')
export class AccountController {
  constructor(private readonly repository: AccountRepository) {}

  @Get('me')
  @SignedIn()
  @ApiOperation({ summary: 'The account of the caller' })
  @ApiOkResponse({ type: AccountView })
  async me(@Caller() principal: Principal): Promise<AccountView> {
    const account = isUuid(principal.accountId) ? await this.repository.byId(principal.accountId) : undefined;
    if (account === undefined) throw identityErrors.ACCOUNT_GONE();
    return accountView(account);
  }

  @Get('accounts')
  @Roles('administrator')
  @ApiOperation({ summary: 'Every account, by user name' })
  @ApiOkResponse({ type: AccountList })
  async list(@Query() query: AccountQuery): Promise<AccountList> {
    const after = query.cursor === undefined ? '' : String(decodeCursor(query.cursor, 1)[0]);
    const accounts = await this.repository.list(after, query.limit + 1);
    return pageOf(accounts, query.limit, accountView, (account) => [account.username]);
  }
}
