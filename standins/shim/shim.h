// The C++ side of the stand-in for TorchSharp: C functions over libtorch.
//
// A handle is the TensorImpl pointer itself with one owned reference. at::Tensor is exactly one such pointer, so a
// handle is borrowed by reinterpreting it and nothing is allocated for it. Functions that return a handle return an
// owned one, or null after an error; the others return 0, or 1 after an error. wt_error() tells the last error of the thread.
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <string>
#include <vector>

#define API extern "C" __attribute__((visibility("default")))

using Handle = void*;
using at::Tensor;

static_assert(sizeof(Tensor) == sizeof(void*), "at::Tensor must be one pointer");

// A number argument: its kind decides how the bits are read.
struct Number {
  int64_t bits;
  int32_t kind;  // -1 none, 0 integer, 1 floating point, 2 boolean
};

// Where and of which type a tensor is made; -1 leaves it to libtorch.
struct Options {
  int32_t dtype;
  int32_t device;
  int32_t index;
  int32_t requires_grad;
};

void set_error(const std::exception* error) noexcept;

inline const Tensor& borrow(const Handle& handle) { return reinterpret_cast<const Tensor&>(handle); }
inline Tensor& borrow_mutable(Handle& handle) { return reinterpret_cast<Tensor&>(handle); }
inline Tensor optional_tensor(const Handle& handle) { return handle ? borrow(handle) : Tensor(); }
inline Handle release(Tensor&& tensor) { return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr; }

inline at::Scalar scalar(Number number) {
  switch (number.kind) {
    case 0: return at::Scalar(number.bits);
    case 2: return at::Scalar(number.bits != 0);
    default: {
      double value;
      __builtin_memcpy(&value, &number.bits, sizeof value);
      return at::Scalar(value);
    }
  }
}

inline c10::optional<at::Scalar> optional_scalar(Number number) {
  return number.kind < 0 ? c10::optional<at::Scalar>() : c10::optional<at::Scalar>(scalar(number));
}

inline c10::optional<at::ScalarType> optional_dtype(int32_t dtype) {
  return dtype < 0 ? c10::optional<at::ScalarType>() : c10::optional<at::ScalarType>(static_cast<at::ScalarType>(dtype));
}

inline at::IntArrayRef dims(const int64_t* values, int64_t count) { return at::IntArrayRef(values, static_cast<size_t>(count)); }

inline at::Device device_of(int32_t type, int32_t index) {
  return at::Device(static_cast<at::DeviceType>(type), static_cast<at::DeviceIndex>(index));
}

at::TensorOptions tensor_options(Options options);
at::TensorOptions like_options(const Tensor& source, Options options);
std::vector<Tensor> tensors(const Handle* handles, int64_t count);

// Runs a function that makes a tensor; null after an error.
template <typename F>
Handle result(F&& function) noexcept {
  try {
    return release(function());
  } catch (const std::exception& error) {
    set_error(&error);
  } catch (...) {
    set_error(nullptr);
  }
  return nullptr;
}

// Runs a function for its effect; 1 after an error.
template <typename F>
int32_t effect(F&& function) noexcept {
  try {
    function();
    return 0;
  } catch (const std::exception& error) {
    set_error(&error);
  } catch (...) {
    set_error(nullptr);
  }
  return 1;
}

// Hands several tensors over: a new array of owned handles (wt_free_array), null after an error.
template <typename F>
Handle* results(int64_t* count, F&& function) noexcept {
  Handle* array = nullptr;
  const int32_t failed = effect([&] {
    std::vector<Tensor> made = function();
    array = new Handle[made.size() + 1];
    for (size_t i = 0; i < made.size(); i++) array[i] = release(std::move(made[i]));
    *count = static_cast<int64_t>(made.size());
  });
  return failed ? nullptr : array;
}

// A pair of tensors: the first is returned, the second written.
template <typename F>
Handle pair(Handle* second, F&& function) noexcept {
  return result([&] {
    auto made = function();
    *second = release(Tensor(std::get<1>(made)));
    return Tensor(std::get<0>(made));
  });
}
