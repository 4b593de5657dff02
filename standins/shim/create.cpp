// Tensors from numbers, memory and random sources.
#include "shim.h"

namespace {

c10::optional<at::Generator> optional_generator(void* generator) {
  return generator ? c10::optional<at::Generator>(*static_cast<at::Generator*>(generator)) : c10::optional<at::Generator>();
}

Tensor with_gradient(Tensor tensor, Options options) {
  return options.requires_grad ? tensor.set_requires_grad(true) : tensor;
}

}  // namespace

at::TensorOptions tensor_options(Options options) {
  at::TensorOptions made;
  if (options.dtype >= 0) made = made.dtype(static_cast<at::ScalarType>(options.dtype));
  if (options.device >= 0) made = made.device(device_of(options.device, options.index));
  return made;
}

at::TensorOptions like_options(const Tensor& source, Options options) {
  auto made = source.options();
  if (options.dtype >= 0) made = made.dtype(static_cast<at::ScalarType>(options.dtype));
  if (options.device >= 0) made = made.device(device_of(options.device, options.index));
  return made;
}

std::vector<Tensor> tensors(const Handle* handles, int64_t count) {
  std::vector<Tensor> made;
  made.reserve(static_cast<size_t>(count));
  for (int64_t i = 0; i < count; i++) made.push_back(optional_tensor(handles[i]));
  return made;
}

#define FILLED(name)                                                                              \
  API Handle wt_##name(const int64_t* sizes, int64_t count, Options options) {                    \
    return result([&] { return with_gradient(at::name(dims(sizes, count), tensor_options(options)), options); }); \
  }                                                                                               \
  API Handle wt_##name##_like(Handle source, Options options) {                                   \
    return result([&] {                                                                           \
      return with_gradient(at::name##_like(borrow(source), like_options(borrow(source), options)), options); \
    });                                                                                           \
  }

FILLED(zeros)
FILLED(ones)
FILLED(empty)

#define SAMPLED(name)                                                                             \
  API Handle wt_##name(const int64_t* sizes, int64_t count, void* generator, Options options) {   \
    return result([&] {                                                                           \
      return with_gradient(at::name(dims(sizes, count), optional_generator(generator), tensor_options(options)), options); \
    });                                                                                           \
  }                                                                                               \
  API Handle wt_##name##_like(Handle source, Options options) {                                   \
    return result([&] {                                                                           \
      return with_gradient(at::name##_like(borrow(source), like_options(borrow(source), options)), options); \
    });                                                                                           \
  }

SAMPLED(rand)
SAMPLED(randn)

API Handle wt_randint(int64_t low, int64_t high, const int64_t* sizes, int64_t count, void* generator, Options options) {
  return result([&] {
    return with_gradient(at::randint(low, high, dims(sizes, count), optional_generator(generator), tensor_options(options)), options);
  });
}

API Handle wt_randperm(int64_t length, void* generator, Options options) {
  return result([&] { return with_gradient(at::randperm(length, optional_generator(generator), tensor_options(options)), options); });
}

API Handle wt_full(const int64_t* sizes, int64_t count, Number value, Options options) {
  return result([&] { return with_gradient(at::full(dims(sizes, count), scalar(value), tensor_options(options)), options); });
}

API Handle wt_full_like(Handle source, Number value, Options options) {
  return result([&] {
    return with_gradient(at::full_like(borrow(source), scalar(value), like_options(borrow(source), options)), options);
  });
}

API Handle wt_arange(Number start, Number end, Number step, Options options) {
  return result([&] {
    return with_gradient(at::arange(scalar(start), scalar(end), scalar(step), tensor_options(options)), options);
  });
}

API Handle wt_linspace(double start, double end, int64_t steps, Options options) {
  return result([&] { return with_gradient(at::linspace(start, end, steps, tensor_options(options)), options); });
}

API Handle wt_eye(int64_t rows, int64_t columns, Options options) {
  return result([&] { return with_gradient(at::eye(rows, columns, tensor_options(options)), options); });
}

API Handle wt_scalar_tensor(Number value, int32_t dtype, Options options) {
  return result([&] {
    options.dtype = dtype;
    return with_gradient(at::full({}, scalar(value), tensor_options(options)), options);
  });
}

// A copy of memory holding elements of the type `source_dtype`.
API Handle wt_from_memory(const void* data, const int64_t* sizes, int64_t count, int32_t source_dtype, Options options) {
  return result([&] {
    const auto type = static_cast<at::ScalarType>(source_dtype);
    const Tensor view = at::from_blob(const_cast<void*>(data), dims(sizes, count), at::TensorOptions().dtype(type));
    if (options.dtype < 0) options.dtype = source_dtype;
    return with_gradient(view.to(tensor_options(options).device(options.device < 0 ? at::Device(at::kCPU) : device_of(options.device, options.index)), false, true), options);
  });
}

// A tensor over memory that the caller keeps alive until `deleter(context)` is called.
API Handle wt_over_memory(void* data, const int64_t* sizes, int64_t count, int32_t dtype, void (*deleter)(void*), void* context) {
  return result([&] {
    return at::from_blob(data, dims(sizes, count), [deleter, context](void*) { deleter(context); },
                         at::TensorOptions().dtype(static_cast<at::ScalarType>(dtype)));
  });
}

API int32_t wt_normal_(Handle tensor, double mean, double deviation, void* generator) {
  return effect([&] { borrow(tensor).normal_(mean, deviation, optional_generator(generator)); });
}

API int32_t wt_uniform_(Handle tensor, double from, double to, void* generator) {
  return effect([&] { borrow(tensor).uniform_(from, to, optional_generator(generator)); });
}

API int32_t wt_bernoulli_(Handle tensor, double probability, void* generator) {
  return effect([&] { borrow(tensor).bernoulli_(probability, optional_generator(generator)); });
}

API Handle wt_bernoulli(Handle tensor, void* generator) {
  return result([&] { return at::bernoulli(borrow(tensor), optional_generator(generator)); });
}

API int32_t wt_exponential_(Handle tensor, double rate, void* generator) {
  return effect([&] { borrow(tensor).exponential_(rate, optional_generator(generator)); });
}

API Handle wt_multinomial(Handle tensor, int64_t samples, int32_t replacement, void* generator) {
  return result([&] { return at::multinomial(borrow(tensor), samples, replacement != 0, optional_generator(generator)); });
}
