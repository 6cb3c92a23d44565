/** Understands tables apart from the page. In: questions. Out: the desk's answers; a fault comes as words, never as silence. */
import { TableDesk } from "../app/table-desk";
import type { TableQuestion, TableReply } from "./table-messages";

const desk = new TableDesk();

function reply({ id, request }: TableQuestion): TableReply {
  try {
    return { id, answer: desk.answer(request) };
  } catch (error) {
    return { id, bug: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<TableQuestion>) => self.postMessage(reply(data)));
