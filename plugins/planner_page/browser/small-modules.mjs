// The runtime makes hundreds of tiny modules, a few of them again and again: each is compiled once.

const SMALL = 64; // bytes; the runtime's own module has millions

export function compileSmallOnesOnce() {
  /** @type {Map<string, WebAssembly.Module>} */
  const made = new Map();
  WebAssembly.Module = new Proxy(WebAssembly.Module, {
    construct(Module, [bytes]) {
      if (!(bytes instanceof Uint8Array) || bytes.length > SMALL) return new Module(bytes);
      const key = bytes.join();
      const module = made.get(key) ?? new Module(/** @type {BufferSource} */ (bytes));
      made.set(key, module);
      return module;
    },
  });
}
