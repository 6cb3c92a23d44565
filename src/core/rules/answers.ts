/** Có, Không: how a question that has two answers is answered, in the cells and in the formulas. */
export const YES = "Có";
export const NO = "Không";
