import * as v from "valibot";
import type { DefenderPlan } from "../../model/arm.ts";
import { resource, text, type Schema } from "./document.ts";

export const defenderPlans: Schema<readonly DefenderPlan[]> = v.array(
  resource(
    v.object({
      pricingTier: text,
      extensions: v.exactOptional(
        v.array(v.object({ name: v.string(), isEnabled: text })),
      ),
    }),
  ),
);
