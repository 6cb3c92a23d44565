/**
 * Sheets as their images say, in two steps: contents, then looks. Excel on the web loses borders and fills of cells
 * that are merged in the same request. In: images with their old sheets. Out: jobs for each step.
 */
import { knownSheet, type KnownSheet } from "./known-sheet";
import { extraJobs } from "./write-extras";
import { cellJobs } from "./write-cells";
import { extentOfImage, lookJobs } from "./write-looks";
import type { Job } from "./job-queue";
import type { NameChange, PlacedSheet } from "./place-plans";
import { addSheetJob, clearSheetJob, keptTables } from "./prepare-sheet";
import type { SheetImage } from "./sheet-image";
import type { Survey } from "./survey";
import { namesJob } from "./write-names";

export interface WriteSteps {
  readonly contents: readonly Job[];
  readonly looks: readonly Job[];
  /** The sheets as they are known once the contents are written. */
  readonly written: () => readonly KnownSheet[];
}

export function writeSteps(
  survey: Survey,
  sheets: readonly PlacedSheet[],
  names: readonly NameChange[],
): WriteSteps {
  const added = new Map<SheetImage, string>();
  const written = sheets.map((sheet) => {
    const kept = sheet.old ? keptTables(sheet.image, sheet.old.id, survey.tables) : new Map<string, never>();
    return { ...sheet, kept, key: sheet.old?.id ?? sheet.image.name };
  });
  return {
    // all sheets and names first: formulas may point at any of them
    contents: [
      ...written.map(({ old, image, wishedName, kept }) =>
        old
          ? clearSheetJob(old, image, wishedName, kept)
          : addSheetJob(image, wishedName, (id) => added.set(image, id)),
      ),
      ...(names.length > 0 ? [namesJob(names)] : []),
      ...written.flatMap(({ image, key, kept }) => cellJobs(image, key, new Set(kept.keys()))),
    ],
    looks: [
      calmJob(),
      ...written.flatMap(({ image, key }) => [...lookJobs(image, key), ...extraJobs(image, key)]),
      listenJob(),
    ],
    written: () =>
      sheets.flatMap(({ old, image }) => {
        const id = old?.id ?? added.get(image);
        if (id === undefined || image.planId === null) return [];
        return [knownSheet(image.planId, id, extentOfImage(image))];
      }),
  };
}

const SMALL = 200;

/** Our own writes are no news to us. */
export function quietJob(): Job {
  return {
    weight: SMALL,
    queue: (context) => {
      context.runtime.enableEvents = false;
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      return undefined;
    },
  };
}

function calmJob(): Job {
  return {
    weight: SMALL,
    queue: (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      return undefined;
    },
  };
}

export function listenJob(): Job {
  return {
    weight: SMALL,
    queue: (context) => {
      context.runtime.enableEvents = true;
      return undefined;
    },
  };
}
