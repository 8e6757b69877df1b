import { IsText } from '@citybrain/http';
import { ApiProperty } from '@nestjs/swagger';
import { AccountView } from '../accounts/account.dto.js';
import { TOKEN_LIFETIME_S } from './access-token.js';

export class SignInRequest {
  @ApiProperty({ example: 'dispatcher', minLength: 1, maxLength: 100 })
  @IsText({ max: 100 })
  username: string;

  @ApiProperty({ format: 'password', minLength: 1, maxLength: 256 })
  @IsText({ max: 256 })
  password: string;
}

/** Send the token as `Authorization: Bearer`; browsers also got it as a cookie that scripts cannot read. */
export class SignInAnswer {
  @ApiProperty({ description: 'Signed access token (JWT)' })
  accessToken: string;
  @ApiProperty({ example: 'Bearer' })
  tokenType: 'Bearer';
  @ApiProperty({ description: 'Seconds until the token ends', example: TOKEN_LIFETIME_S })
  expiresIn: number;
  @ApiProperty({ type: AccountView })
  account: AccountView;
}
