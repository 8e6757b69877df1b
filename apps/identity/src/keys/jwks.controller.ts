import { Public } from '@citybrain/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { JWK } from 'jose';
import { SigningKeys } from './signing-keys.js';

/** A JSON Web Key Set (RFC 7517) of public keys. */
class KeySet {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  keys: JWK[];
}

@ApiTags('keys')
@Controller('api/identity')
export class JwksController {
  constructor(private readonly signingKeys: SigningKeys) {}

  @Get('jwks')
  @Public('whoever verifies a token needs the public keys')
  @ApiOperation({ summary: 'Public keys that verify access tokens' })
  @ApiOkResponse({ type: KeySet })
  async keys(): Promise<KeySet> {
    return { keys: await this.signingKeys.publicKeys() };
  }
}
