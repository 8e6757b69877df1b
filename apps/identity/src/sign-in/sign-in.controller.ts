import { loadSettings } from '@citybrain/config';
import { callerOf, httpErrors, Problem, Public, trustedProxies } from '@citybrain/http';
import { CatalogueError } from '@citybrain/kernel';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountView } from '../accounts/account.dto.js';
import { identitySettings } from '../identity.config.js';
import { TOKEN_LIFETIME_S } from './access-token.js';
import { endedSessionCookie, sessionCookie } from './session-cookie.js';
import { SignInAnswer, SignInRequest } from './sign-in.dto.js';
import { SignIn } from './sign-in.use-case.js';

@ApiTags('sign-in')
@Controller('api/identity')
export class SignInController {
  private readonly proxies = trustedProxies(loadSettings(identitySettings).trustedProxies);

  constructor(private readonly signIn: SignIn) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public('whoever signs in has no token yet')
  @ApiOperation({ summary: 'Exchange a user name and a password for an access token' })
  @ApiOkResponse({ type: SignInAnswer })
  @ApiResponse({ status: 401, description: 'User name or password wrong', type: Problem })
  @ApiResponse({ status: 429, description: 'Too many failures; `retry-after` says when to try again', type: Problem })
  async start(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    // a form on another site can post form data, not JSON: nobody is signed in as somebody else without noticing
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw httpErrors.UNSUPPORTED_MEDIA_TYPE();
    const { address, secure } = callerOf(request, this.proxies);
    const { account, token } = await this.execute(body, address, reply);
    void reply.header('set-cookie', sessionCookie(token, secure));
    return { accessToken: token, tokenType: 'Bearer', expiresIn: TOKEN_LIFETIME_S, account: accountView(account) };
  }

  @Post('sign-out')
  @HttpCode(204)
  @Public('ending a session that is over already is no error')
  @ApiOperation({ summary: 'End the session of this browser' })
  @ApiNoContentResponse({ description: 'The session cookie is gone' })
  end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.header('set-cookie', endedSessionCookie(callerOf(request, this.proxies).secure));
  }

  private async execute({ username, password }: SignInRequest, address: string, reply: FastifyReply) {
    try {
      return await this.signIn.execute(username, password, address);
    } catch (error) {
      const seconds = error instanceof CatalogueError ? error.extra['retryAfterSeconds'] : undefined;
      if (typeof seconds === 'number') void reply.header('retry-after', String(seconds));
      throw error;
    }
  }
}
