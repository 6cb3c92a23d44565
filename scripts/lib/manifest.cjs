// The add-in's manifest for a given https address: every development address replaced, none left.
const DEVELOPMENT_BASE = "https://localhost:3000/";

/** In: the manifest of the repository and the https address under which `dist/` will be served. */
function productionManifest(manifest, base) {
  let address;
  try {
    address = new URL(base);
  } catch {
    throw new Error(`--base needs a full address, for example https://thidua.example.vn/; got "${base}".`);
  }
  if (address.protocol !== "https:") throw new Error(`Excel loads add-ins over https only; got "${base}".`);
  if (address.search || address.hash) throw new Error(`The base address has no "?" or "#"; got "${base}".`);
  const folder = address.href.endsWith("/") ? address.href : `${address.href}/`;
  const made = manifest.replaceAll(DEVELOPMENT_BASE, folder.replaceAll("&", "&amp;"));
  if (address.hostname !== "localhost" && made.includes("localhost"))
    throw new Error("The manifest still names localhost.");
  return made;
}

module.exports = { productionManifest };
