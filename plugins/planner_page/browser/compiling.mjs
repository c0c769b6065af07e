// The runtime's wasm is compiled while it still arrives, from the browser's own answer.

/** @type {Promise<WebAssembly.Module | null>} */
let compiling = Promise.resolve(null);

/** Begin with a copy of an answer that is about to be read; a second answer takes the place of a wrong one. @param {Response} response */
export function compileEarly(response) {
  const compile = WebAssembly.compileStreaming;
  compiling = compile ? compile.call(WebAssembly, response.clone()).catch(() => null) : Promise.resolve(null);
}

/**
 * Hand the module over, once its bytes were looked at, and say whether there is one; else the runtime compiles those bytes itself.
 */
export async function useCompiled() {
  const module = await compiling;
  if (!module) return false;
  const own = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (_, imports) => {
    WebAssembly.instantiateStreaming = own;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  return true;
}
