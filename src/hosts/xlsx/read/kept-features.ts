/** The parts of a package in; what is kept but not shown out, so that the officer can be told. */
import type { KeptFeature } from "../../../core/workbook/snapshot";
import { nameOf, EOF, XmlScanner } from "../xml/xml-scanner";
import { readPart, type ZipPackage } from "../zip/zip-package";

/** By content type, which holds whatever the parts are called. */
const BY_TYPE: readonly (readonly [RegExp, KeptFeature])[] = [
  [/drawingml\.chart\+xml|ms-office\.chartex|spreadsheetml\.chartsheet/, "chart"],
  [/^image\//, "image"],
  [/spreadsheetml\.comments|threadedcomments/, "comment"],
  [/pivottable|pivotcache/, "pivot"],
  [/vbaproject|macrosheet|dialogsheet/, "macro"],
  [/ms-excel\.(slicer|timeline)/, "slicer"],
  [/spreadsheetml\.externallink/, "external-link"],
  [/spreadsheetml\.(connections|querytable)/, "data-connection"],
  [/controlproperties|activex|ms-office\.activex/, "form-control"],
  [/oleobject|officedocument\.package/, "embedded-object"],
  [/digital-signature/, "signature"],
];
/** Parts that mostly come without a type of their own. */
const BY_NAME: readonly (readonly [RegExp, KeptFeature])[] = [
  [/^xl\/embeddings\//i, "embedded-object"],
  [/^customxml\/item\d+\.xml$/i, "custom-xml"],
  [/^_xmlsignatures\//i, "signature"],
];
const DRAWING = /officedocument\.drawing\+xml/;
/** Shapes, groups and connectors; pictures and charts have words of their own. */
const SHAPES = new Set(["sp", "grpSp", "cxnSp"].map(nameOf));

export function keptFeatures(pkg: ZipPackage, typeOf: (part: string) => string): ReadonlySet<KeptFeature> {
  const kept = new Set<KeptFeature>();
  for (const { name, size } of pkg.entries) {
    if (size === 0 || name.endsWith("/")) continue;
    const type = typeOf(name);
    addMatches(BY_TYPE, type, kept);
    addMatches(BY_NAME, name, kept);
    if (DRAWING.test(type) && !kept.has("drawing") && hasShapes(pkg, name)) kept.add("drawing");
  }
  return kept;
}

function addMatches(
  patterns: readonly (readonly [RegExp, KeptFeature])[],
  text: string,
  kept: Set<KeptFeature>,
): void {
  for (const [pattern, feature] of patterns) if (pattern.test(text)) kept.add(feature);
}

function hasShapes(pkg: ZipPackage, part: string): boolean {
  const scanner = new XmlScanner(readPart(pkg, part) ?? new Uint8Array(), part);
  while (scanner.next() !== EOF) if (SHAPES.has(scanner.name)) return true;
  return false;
}
