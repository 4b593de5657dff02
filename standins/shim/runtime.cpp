// Errors, threads, random sources, devices.
#include "shim.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <torch/cuda.h>

namespace {

thread_local std::string last_error;

// libtorch bounds its own loops only; an OpenBLAS with its own threads would take every core beside them.
void bound_blas_threads(int32_t count) {
  using Setter = void (*)(int);
  static const auto openblas = reinterpret_cast<Setter>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
  if (openblas) openblas(count);
}

at::Generator& generator_at(void* generator) { return *static_cast<at::Generator*>(generator); }

}  // namespace

void set_error(const std::exception* error) noexcept {
  try {
    if (const auto* torch_error = dynamic_cast<const c10::Error*>(error)) {
      last_error = torch_error->what_without_backtrace();
    } else {
      last_error = error ? error->what() : "libtorch threw something that is not an exception";
    }
  } catch (...) {
  }
}

API const char* wt_error() { return last_error.c_str(); }

API int32_t wt_set_num_threads(int32_t count) {
  return effect([&] {
    at::set_num_threads(count);
    bound_blas_threads(count);
  });
}

API int32_t wt_get_num_threads() { return at::get_num_threads(); }

API int32_t wt_set_default_dtype(int32_t dtype) {
  return effect([&] { c10::set_default_dtype(c10::scalarTypeToTypeMeta(static_cast<at::ScalarType>(dtype))); });
}

API int32_t wt_manual_seed(int64_t seed) {
  return effect([&] {
    auto generator = at::detail::getDefaultCPUGenerator();
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_current_seed(static_cast<uint64_t>(seed));
  });
}

API int32_t wt_cuda_is_available() { return torch::cuda::is_available(); }
API int32_t wt_cuda_device_count() { return static_cast<int32_t>(torch::cuda::device_count()); }
API int32_t wt_cuda_cudnn_is_available() { return torch::cuda::cudnn_is_available(); }
API int32_t wt_cuda_manual_seed(int64_t seed) { return effect([&] { torch::cuda::manual_seed(static_cast<uint64_t>(seed)); }); }
API int32_t wt_cuda_manual_seed_all(int64_t seed) { return effect([&] { torch::cuda::manual_seed_all(static_cast<uint64_t>(seed)); }); }
API int32_t wt_cuda_synchronize(int64_t device) { return effect([&] { torch::cuda::synchronize(device); }); }
API int32_t wt_cuda_get_allow_tf32() { return at::globalContext().allowTF32CuBLAS(); }
API int32_t wt_cuda_set_allow_tf32(int32_t allow) { return effect([&] { at::globalContext().setAllowTF32CuBLAS(allow != 0); }); }

// Generators: a boxed at::Generator.

API void* wt_generator_new(int64_t seed) {
  void* made = nullptr;
  effect([&] { made = new at::Generator(at::detail::createCPUGenerator(static_cast<uint64_t>(seed))); });
  return made;
}

API void* wt_generator_default() {
  void* made = nullptr;
  effect([&] { made = new at::Generator(at::detail::getDefaultCPUGenerator()); });
  return made;
}

API void wt_generator_free(void* generator) { delete static_cast<at::Generator*>(generator); }

API int32_t wt_generator_manual_seed(void* generator, int64_t seed) {
  return effect([&] { generator_at(generator).set_current_seed(static_cast<uint64_t>(seed)); });
}

API int64_t wt_generator_initial_seed(void* generator) { return static_cast<int64_t>(generator_at(generator).current_seed()); }
API int64_t wt_generator_seed(void* generator) { return static_cast<int64_t>(generator_at(generator).seed()); }
API Handle wt_generator_get_state(void* generator) { return result([&] { return generator_at(generator).get_state(); }); }

API int32_t wt_generator_set_state(void* generator, Handle state) {
  return effect([&] { generator_at(generator).set_state(borrow(state)); });
}
