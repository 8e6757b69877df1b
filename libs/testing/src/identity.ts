import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@citybrain/http';
import { newId } from '@citybrain/kernel';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TestAccount {
  readonly roles: readonly Role[];
  /** Default: jiaojiang. */
  readonly jurisdictions?: readonly string[];
  readonly departmentId?: string;
  readonly accountId?: string;
}

/** A second issuer of tokens, as any OpenID Connect provider could stand in for identity. */
export interface TestIssuer {
  readonly jwksUrl: string;
  /** A signed access token; use it as `Authorization: Bearer`. */
  tokenFor(account: TestAccount): Promise<string>;
  close(): Promise<void>;
}

export const startIssuer = async (): Promise<TestIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    tokenFor: ({ roles, jurisdictions = ['jiaojiang'], departmentId, accountId = newId() }) =>
      new SignJWT({
        username: roles.join('-'),
        name: roles.join(' '),
        roles,
        jurisdictions,
        ...(departmentId === undefined ? {} : { departmentId }),
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
        .setIssuer('citybrain')
        .setAudience('citybrain')
        .setSubject(accountId)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
};
