import * as vscode from "vscode";
import type { Doctor } from "../doctor.ts";
import { diagnoseJourney } from "./diagnose-journey.ts";

/** Diagnoses the pull of which an open document tells: its address, and the index of the failure among those it tells of. */
export async function diagnoseJourneyAt(
  doctor: Doctor,
  uri: unknown,
  index: unknown,
): Promise<void> {
  const document = doctor.documents.get(vscode.Uri.parse(String(uri), true));
  const match = document?.explanation.matches[Number(index)];
  if (document !== undefined && match !== undefined) {
    await diagnoseJourney(doctor, document, match);
  }
}
