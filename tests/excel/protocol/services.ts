/** Objects outside the workbook: the add-in service of the boot, the shared runtime, the ribbon. */
import { defineClass, type ApiObject } from "./api-object";
import type { Json } from "./grammar";

interface Service {
  readonly name: string;
}

const noted =
  (what: string) =>
  (_: Service, args: { raw(at: number): unknown }, host: { note(what: string): void }): Json => {
    host.note(`${what}(${JSON.stringify(args.raw(0))})`);
    return null;
  };

const addinService = defineClass<Service>({
  name: "AddinInternalService",
  questions: { notifyActionHandlerReady: () => null },
});
const runtimeService = defineClass<Service>({
  name: "AppRuntimeService",
  questions: { setAppRuntimeState: noted("setAppRuntimeState") },
});
const persistence = defineClass<Service>({
  name: "AppRuntimePersistenceService",
  questions: { setAppRuntimeStartState: noted("setAppRuntimeStartState") },
});

const SERVICES: Readonly<Record<string, (service: Service) => ApiObject>> = {
  "Microsoft.InternalService.AddinInternalService": addinService,
  "Microsoft.AppRuntime.AppRuntimeService": runtimeService,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": persistence,
};

export const serviceObject = (name: string): ApiObject | undefined => SERVICES[name]?.({ name });
