// A small static server for 127.0.0.1: the built pages with their headers, nothing outside their folder.
import { createReadStream, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

function fileFor(folder, address) {
  const wanted = decodeURIComponent(new URL(address, "http://127.0.0.1").pathname);
  const file = path.join(folder, wanted.endsWith("/") ? `${wanted}index.html` : wanted);
  const inside = path.relative(folder, file);
  if (inside.startsWith("..") || path.isAbsolute(inside)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function answer(folder, request, response) {
  let file;
  try {
    file = fileFor(folder, request.url ?? "/");
  } catch {
    response.writeHead(400).end("Bad address");
    return;
  }
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** Listens on the port, or on the next free one; resolves to the address. */
export function serve(folder, port, secure) {
  return new Promise((resolve, reject) => {
    const handler = (request, response) => answer(folder, request, response);
    const server = secure ? secure(handler) : http.createServer(handler);
    let next = port;
    server.on("error", (error) => {
      if (error.code === "EADDRINUSE" && next < port + 50) server.listen((next += 1), "127.0.0.1");
      else reject(error);
    });
    server.on("listening", () => {
      resolve({ server, address: `${secure ? "https" : "http"}://127.0.0.1:${server.address().port}/` });
    });
    server.listen(next, "127.0.0.1");
  });
}
