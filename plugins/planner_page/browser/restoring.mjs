// Starts the runtime with Python's memory as the build left it: the engine is imported there, and has answered before.

/**
 * @typedef {object} Image
 * @property {Uint8Array} belongs  what names the parts it was made from
 * @property {Uint8Array} head     the runtime's own, without the memory that follows it there
 * @property {number} end          where the data ends that the WebAssembly brings along
 * @property {[place: number, bytes: Uint8Array][]} runs
 */

const BELONGS = 32;
const NUMBERS = 4;
const NUMBER = 4;

/** Take an image apart, as plugins/python_runtime/image.py put it together. @param {ArrayBuffer} unpacked @returns {Image} */
export function read(unpacked) {
  const [length = 0, end = 0, count = 0] = new Uint32Array(unpacked, BELONGS, NUMBERS);
  const head = BELONGS + NUMBERS * NUMBER;
  const table = new Uint32Array(unpacked, head + length, 2 * count);
  let from = head + length + table.byteLength;
  const runs = Array.from({ length: count }, (_, n) => {
    const size = table[2 * n + 1] ?? 0;
    return /** @type {[number, Uint8Array]} */ ([table[2 * n], new Uint8Array(unpacked, (from += size) - size, size)]);
  });
  return { belongs: new Uint8Array(unpacked, 0, BELONGS), head: new Uint8Array(unpacked, head, length), end, runs };
}

/**
 * Further options for loadPyodide. The runtime begins, its memory is made what the image says to the last byte, and only
 * then is it used. Beyond what it has asked for so far nothing was ever written.
 * @param {Image} image
 * @param {(settings: object) => Promise<any>} begin  as the runtime's second script offers it
 */
export function restoring({ head, end, runs }, begin) {
  return {
    _loadSnapshot: Promise.resolve(head.slice()),
    createPyodideModule: async (/** @type {any} */ settings) => {
      const own = settings.instantiateWasm;
      let data = new Uint8Array();
      settings.instantiateWasm = (/** @type {object} */ imports, /** @type {Function} */ receive) =>
        own(imports, (/** @type {any} */ instance, /** @type {WebAssembly.Module} */ module) => {
          data = new Uint8Array(instance.exports.memory.buffer, 0, end).slice();
          receive(instance, module);
        });
      const runtime = await begin(settings);
      const memory = runtime.HEAPU8;
      const asked = runtime.HEAPU32[runtime._emscripten_get_sbrk_ptr() >>> 2];
      memory.set(data);
      memory.fill(0, end, asked);
      for (const [place, bytes] of runs) memory.set(bytes, place);
      return runtime;
    },
  };
}
