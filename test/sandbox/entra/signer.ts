import {
  generateKeyPairSync,
  sign,
  verify,
  type JsonWebKey,
} from "node:crypto";
import { object, type Json } from "../json.ts";

/** Makes and checks JSON Web Tokens (RFC 7519) with ES256 and a key of its own. */
export interface Signer {
  sign(claims: Json): string;
  /** The claims of a token that this signer made, expired or not; undefined of any other text. */
  verify(token: string): Json | undefined;
  /** The public key, for a key set document. */
  readonly publicKey: JsonWebKey & { readonly kid: string };
}

export function createSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });
  const kid = "local-azure";
  return {
    sign(claims) {
      const head = encode({ typ: "JWT", alg: "ES256", kid });
      const signed = `${head}.${encode(claims)}`;
      const signature = sign("sha256", Buffer.from(signed), {
        key: privateKey,
        dsaEncoding: "ieee-p1363",
      });
      return `${signed}.${signature.toString("base64url")}`;
    },
    verify(token) {
      const [head = "", claims = "", signature = ""] = token.split(".");
      const genuine = verify(
        "sha256",
        Buffer.from(`${head}.${claims}`),
        { key: publicKey, dsaEncoding: "ieee-p1363" },
        Buffer.from(signature, "base64url"),
      );
      return genuine
        ? object(JSON.parse(Buffer.from(claims, "base64url").toString("utf8")))
        : undefined;
    },
    publicKey: { ...publicKey.export({ format: "jwk" }), kid },
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
