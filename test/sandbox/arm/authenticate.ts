import type { LocalCloud } from "../cloud.ts";
import {
  callerOf,
  carriesClaims,
  isExpired,
  type Caller,
} from "../entra/claims.ts";
import { bearerToken, type Answer, type Request } from "../http/exchange.ts";
import { armError } from "./errors.ts";

/** The caller of an ARM request, or ARM's 401. */
export function authenticate(
  cloud: LocalCloud,
  request: Request,
): Caller | Answer {
  const token = bearerToken(request);
  if (token === undefined) {
    return unauthorized(
      cloud,
      "AuthenticationFailed",
      "Authentication failed. The 'Authorization' header is missing.",
    );
  }
  const caller = callerOf(cloud, token);
  if (caller === undefined) {
    return unauthorized(
      cloud,
      "InvalidAuthenticationToken",
      "The access token is invalid.",
    );
  }
  if (caller.service !== "arm") {
    return unauthorized(
      cloud,
      "InvalidAuthenticationTokenAudience",
      `The access token has been obtained for wrong audience or resource '${String(caller.claims["aud"])}'.`,
    );
  }
  if (isExpired(caller.claims)) {
    return unauthorized(
      cloud,
      "ExpiredAuthenticationToken",
      "The access token expiry has passed.",
    );
  }
  const required = cloud.faults.requiredClaims;
  return required === undefined || carriesClaims(caller.claims, required)
    ? caller
    : claimsChallenge(cloud, required);
}

function unauthorized(
  cloud: LocalCloud,
  code: string,
  message: string,
): Answer {
  const uri = `${cloud.authority}/${cloud.tenant.tenant.id}`;
  const challenge = `Bearer authorization_uri="${uri}", error="invalid_token", error_description="${message}"`;
  return {
    ...armError(401, code, message),
    headers: { "www-authenticate": challenge },
  };
}

/** Continuous access evaluation: the token is good, but the resource wants one that was issued upon these claims. */
function claimsChallenge(cloud: LocalCloud, claims: string): Answer {
  const encoded = Buffer.from(claims).toString("base64");
  const uri = `${cloud.authority}/common/oauth2/authorize`;
  return {
    ...armError(
      401,
      "InvalidAuthenticationToken",
      "Continuous access evaluation resulted in challenge with result: InteractionRequired.",
    ),
    headers: {
      "www-authenticate": `Bearer realm="", authorization_uri="${uri}", client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="${encoded}"`,
    },
  };
}
