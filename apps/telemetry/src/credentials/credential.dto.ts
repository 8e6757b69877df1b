import { ApiProperty } from '@nestjs/swagger';

export class CredentialView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'JJ-DRN-001' }) thingId: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ description: 'Account that made it' }) createdBy: string;
}

export class NewCredentialView extends CredentialView {
  @ApiProperty({
    description: 'For the header `Authorization: Device <token>`. Shown this once; only a hash of its secret is kept',
    example: 'JJ-DRN-001:oW0n9j5c3Jm1Wm0Y1v4Jc6iB8K0m1WqkGq6y8m0Zr0Q',
  })
  token: string;
}

export class CredentialList {
  @ApiProperty({ type: [CredentialView] }) items: CredentialView[];
}
