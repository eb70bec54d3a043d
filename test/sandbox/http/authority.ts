import { webcrypto } from "node:crypto";
import { isIP } from "node:net";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const day = 24 * 60 * 60 * 1000;

/** A certificate authority of its own, trusted by nobody who was not given its certificate. */
export interface CertificateAuthority {
  /** The authority's certificate, PEM. */
  readonly certificate: string;
  /** What a TLS server needs to appear as that host name or address; made once a host. */
  identityFor(host: string): Promise<ServerIdentity>;
  /** The same, but made anew and with another life. */
  issue(host: string, life: Life): Promise<ServerIdentity>;
}

/** When a certificate is valid. */
export interface Life {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Private key and certificate chain, PEM. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

export async function createCertificateAuthority(): Promise<CertificateAuthority> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, [
    "sign",
    "verify",
  ]);
  const notBefore = new Date(Date.now() - day);
  const notAfter = new Date(Date.now() + 30 * day);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: "CN=Local Azure for tests, O=Contoso",
    keys,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
    ],
  });
  const leafKeys = await webcrypto.subtle.generateKey(algorithm, true, [
    "sign",
    "verify",
  ]);
  const leafKey = x509.PemConverter.encode(
    await webcrypto.subtle.exportKey("pkcs8", leafKeys.privateKey),
    "private key",
  );
  const certificate = root.toString("pem");

  async function issue(host: string, life: Life): Promise<ServerIdentity> {
    const leaf = await x509.X509CertificateGenerator.create({
      subject: `CN=${host}`,
      issuer: root.subject,
      publicKey: leafKeys.publicKey,
      signingKey: keys.privateKey,
      ...life,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.SubjectAlternativeNameExtension([
          isIP(host) === 0
            ? { type: "dns", value: host }
            : { type: "ip", value: host },
        ]),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      ],
    });
    return { key: leafKey, cert: `${leaf.toString("pem")}\n${certificate}` };
  }

  const identities = new Map<string, Promise<ServerIdentity>>();
  return {
    certificate,
    issue,
    identityFor(host) {
      const name = host.toLowerCase();
      const identity =
        identities.get(name) ?? issue(name, { notBefore, notAfter });
      identities.set(name, identity);
      return identity;
    },
  };
}
