import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { SigningKeyRepository, type StoredKey } from './signing-key.repository.js';

const ALGORITHM = 'EdDSA';

/** Signs access tokens. The private key is drawn at the first start, lives in the database and is given to nobody. */
@Injectable()
export class SigningKeys implements OnModuleInit {
  private kid: string;
  private privateKey: CryptoKey;

  constructor(private readonly repository: SigningKeyRepository) {}

  async onModuleInit(): Promise<void> {
    const stored = await this.repository.current(drawKey);
    this.kid = stored.kid;
    this.privateKey = await importPKCS8(stored.privatePkcs8, ALGORITHM);
  }

  sign(claims: JWTPayload): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid: this.kid, typ: 'JWT' }).sign(this.privateKey);
  }

  /** What verifies the tokens: public keys only, newest first. */
  publicKeys(): Promise<JWK[]> {
    return this.repository.publicKeys();
  }
}

const drawKey = async (): Promise<StoredKey> => {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    kid,
    publicJwk: { ...jwk, kid, alg: ALGORITHM, use: 'sig' },
    privatePkcs8: await exportPKCS8(privateKey),
  };
};
