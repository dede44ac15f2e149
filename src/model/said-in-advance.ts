/** What sources call a figure that was not yet counted: a forecast, a plan, an estimate before the fact. */
const inAdvance = /预计|预测|预期|预估|计划|目标|估计|forecast|project|plan|target|estimat|expect/iu;

/** Whether the source’s own word says that a figure is a forecast, a plan or an estimate; a preliminary count is none. */
export function isSaidInAdvance({ status }: { readonly status?: string | undefined }): boolean {
  return status !== undefined && inAdvance.test(status);
}
