/** How is a small ONNX model written without any library? Only as much of the format as the toy models need. */

/** A field's number and its value: an integer, text, bytes, or a message of further fields. */
type Field = readonly [number, number | string | Uint8Array | readonly Field[]];

/** Source: Protocol Buffers, Encoding */
function message(fields: readonly Field[]): Buffer {
  const parts = fields.map(([number, value]) => {
    if (typeof value === 'number') return Buffer.concat([varint(number << 3), varint(value)]);
    const bytes = isFields(value) ? message(value) : Buffer.from(value as Uint8Array);
    return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
  });
  return Buffer.concat(parts);
}

function isFields(value: string | Uint8Array | readonly Field[]): value is readonly Field[] {
  return Array.isArray(value);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}

/** Numbers of element types. Source: onnx.proto, TensorProto.DataType */
const TYPES = { float: 1, int64: 7 } as const;
type ElementType = keyof typeof TYPES;

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Attributes; all of them are integers. */
  readonly attributes?: Readonly<Record<string, number>>;
}

export interface OnnxGraph {
  /** Names of the inputs of type int64; each has the dimensions batch and sequence. */
  readonly inputs: readonly string[];
  /** Names of the outputs of type float, with the number of their dimensions. */
  readonly outputs: Readonly<Record<string, number>>;
  /** Constants: rows of floats, or axes. */
  readonly constants: Readonly<Record<string, readonly (readonly number[])[] | { readonly axes: number }>>;
  readonly nodes: readonly OnnxNode[];
}

/** The bytes of a model. Source: onnx.proto of ONNX 1.16, and the operators of set 13 */
export function onnxModel({ inputs, outputs, constants, nodes }: OnnxGraph): Buffer {
  const graph: Field[] = [
    ...nodes.map(({ op, inputs: from, output, attributes = {} }): Field => {
      const told = Object.entries(attributes).map(
        ([name, value]): Field => [
          5,
          [
            [1, name],
            [3, value],
            [20, 2],
          ].map(asField),
        ],
      );
      return [1, [...from.map((name): Field => [1, name]), [2, output], [4, op], ...told]];
    }),
    [2, 'toy'],
    ...Object.entries(constants).map(([name, value]): Field => [5, tensor(name, value)]),
    ...inputs.map((name): Field => [11, valueInfo(name, 'int64', ['batch', 'sequence'])]),
    ...Object.entries(outputs).map(
      ([name, dims]): Field => [
        12,
        valueInfo(
          name,
          'float',
          Array.from({ length: dims }, (_, n) => `${name}${n}`),
        ),
      ],
    ),
  ];
  return message([
    [1, 8],
    [7, graph],
    [
      8,
      [
        [1, ''],
        [2, 13],
      ].map(asField),
    ],
  ]);
}

function asField(pair: readonly (number | string)[]): Field {
  return pair as unknown as Field;
}

function tensor(
  name: string,
  value: readonly (readonly number[])[] | { readonly axes: number },
): readonly Field[] {
  if ('axes' in value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value.axes));
    return [
      [1, 1],
      [2, TYPES.int64],
      [8, name],
      [9, bytes],
    ].map((pair) => pair as unknown as Field);
  }
  const floats = Buffer.from(Float32Array.from(value.flat()).buffer);
  const fields: Field[] = [
    [1, value.length],
    [1, value[0]?.length ?? 0],
    [2, TYPES.float],
    [8, name],
    [9, floats],
  ];
  return fields;
}

function valueInfo(name: string, type: ElementType, dims: readonly string[]): readonly Field[] {
  const shape: Field[] = dims.map((dim) => [1, [[2, dim]]]);
  return [
    [1, name],
    [
      2,
      [
        [
          1,
          [
            [1, TYPES[type]],
            [2, shape],
          ],
        ],
      ],
    ],
  ];
}
