// Columns of nodes as JSON, where what is not known is null.
import type { NodeColumn } from "../model/look.ts";
import type { AttributeAnswer } from "../query/answers.ts";

/** A column as the server answers it. Cost: linear. */
export function columnInJson(column: NodeColumn): AttributeAnswer {
  if (column.type === "number") {
    const values = Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
    return { type: "number", values };
  }
  const values = Array.from(column.values, (value) => (value < 0 ? null : value));
  return { type: "category", names: column.names, values };
}

/** The column again. Cost: linear. */
export function columnFromJson(answer: AttributeAnswer): NodeColumn {
  return answer.type === "number"
    ? { type: "number", values: Float64Array.from(answer.values, (value) => value ?? NaN) }
    : {
        type: "category",
        names: answer.names,
        values: Int32Array.from(answer.values, (value) => value ?? -1),
      };
}
