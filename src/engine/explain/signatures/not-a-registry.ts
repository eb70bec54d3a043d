import type { Signature } from "../signature.ts";

/** Something else answered in the registry's place. */
export const notARegistrySignatures: readonly Signature[] = [
  {
    id: "answer-is-not-json",
    expression:
      /invalid character \\{0,4}(?:'|u0027)(?:<|\\{1,4}u003c)\\{0,4}(?:'|u0027) looking for beginning of value|Expecting value: line 1 column 1/i,
    hints: ["looking for beginning of value", "expecting value"],
    symptom: "not-a-registry-answer",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
  {
    id: "answer-is-a-page",
    expression:
      /unexpected media type text\/html|unknown type: text\/html|mediatype=text\/html/i,
    hints: ["text/html"],
    symptom: "not-a-registry-answer",
    standing: "cause",
  },
  {
    id: "answer-is-a-portal",
    expression:
      /<html.{0,400}(?:wi-?fi|captive portal|accept (?:the )?terms|hotspot|guest (?:network|access))/i,
    hints: ["<html"],
    symptom: "not-a-registry-answer",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
  {
    id: "registry-not-found-status",
    expression:
      /invalid status code from registry (?:404|30\d)|pinging container registry \S{1,253}: invalid status code/i,
    hints: ["invalid status code from registry"],
    symptom: "not-a-registry-answer",
    standing: "cause",
  },
  {
    id: "az-challenge-error",
    expression:
      /CONNECTIVITY_CHALLENGE_ERROR|Registry '[^'\s]{1,253}' did not issue a challenge|did not ask properly for a basic or a bearer authentication/i,
    hints: [
      "connectivity_challenge_error",
      "did not issue a challenge",
      "did not ask properly",
    ],
    symptom: "registry-unreachable-cli",
    standing: "cause",
    causes: ["proxy-misconfigured", "egress-firewall-blocks-registry"],
  },
  {
    id: "az-aad-login-error",
    expression: /CONNECTIVITY_AAD_LOGIN_ERROR|does not support AAD login/i,
    hints: ["connectivity_aad_login", "does not support aad login"],
    symptom: "not-a-registry-answer",
    standing: "cause",
  },
];
