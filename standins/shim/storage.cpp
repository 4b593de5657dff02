// Lifetime, description and raw memory of a tensor.
#include "shim.h"

API void wt_free(Handle tensor) { c10::intrusive_ptr<at::TensorImpl>::reclaim(static_cast<at::TensorImpl*>(tensor)); }

API void wt_free_array(Handle* array) { delete[] array; }

API int64_t wt_ndim(Handle tensor) { return borrow(tensor).dim(); }
API int64_t wt_numel(Handle tensor) { return borrow(tensor).numel(); }
API int64_t wt_element_size(Handle tensor) { return static_cast<int64_t>(borrow(tensor).element_size()); }
API int64_t wt_storage_offset(Handle tensor) { return borrow(tensor).storage_offset(); }
API int32_t wt_dtype(Handle tensor) { return static_cast<int32_t>(borrow(tensor).scalar_type()); }
API int32_t wt_device_type(Handle tensor) { return static_cast<int32_t>(borrow(tensor).device().type()); }
API int32_t wt_device_index(Handle tensor) { return borrow(tensor).device().index(); }
API int32_t wt_is_contiguous(Handle tensor) { return borrow(tensor).is_contiguous(); }

API void wt_sizes(Handle tensor, int64_t* sizes) {
  const auto values = borrow(tensor).sizes();
  std::copy(values.begin(), values.end(), sizes);
}

API void wt_strides(Handle tensor, int64_t* strides) {
  const auto values = borrow(tensor).strides();
  std::copy(values.begin(), values.end(), strides);
}

API void* wt_data(Handle tensor) {
  void* data = nullptr;
  effect([&] { data = borrow(tensor).data_ptr(); });
  return data;
}

API Handle wt_to(Handle tensor, int32_t dtype, int32_t device, int32_t index, int32_t copy, int32_t non_blocking) {
  return result([&] {
    const Tensor& source = borrow(tensor);
    auto options = at::TensorOptions().dtype(dtype < 0 ? source.scalar_type() : static_cast<at::ScalarType>(dtype));
    options = options.device(device < 0 ? source.device() : device_of(device, index));
    return source.to(options, non_blocking != 0, copy != 0);
  });
}

API int32_t wt_copy_(Handle tensor, Handle source, int32_t non_blocking) {
  return effect([&] { borrow(tensor).copy_(borrow(source), non_blocking != 0); });
}

API Handle wt_clone(Handle tensor) { return result([&] { return borrow(tensor).clone(); }); }
API Handle wt_contiguous(Handle tensor) { return result([&] { return borrow(tensor).contiguous(); }); }
API Handle wt_alias(Handle tensor) { return result([&] { return borrow(tensor).alias(); }); }

// The same tensor under a second handle (what Python gets when an operation returns its own input).
API Handle wt_share(Handle tensor) { return result([&] { return Tensor(borrow(tensor)); }); }

// The value of a tensor with one element, as a number: kind 0 integer, 1 floating point, 2 boolean.
API int32_t wt_item(Handle tensor, Number* number) {
  return effect([&] {
    const at::Scalar value = borrow(tensor).item();
    number->kind = value.isFloatingPoint() ? 1 : value.isBoolean() ? 2 : 0;
    if (number->kind == 1) {
      const double floating = value.toDouble();
      __builtin_memcpy(&number->bits, &floating, sizeof floating);
    } else {
      number->bits = value.toLong();
    }
  });
}
