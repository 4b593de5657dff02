// Convolution, pooling and enlargement of planes: [batch, channels, height, width].
#include "shim.h"

namespace {
c10::optional<Tensor> maybe(const Handle& handle) { return handle ? c10::optional<Tensor>(borrow(handle)) : c10::optional<Tensor>(); }
}  // namespace

API Handle wt_conv2d(Handle input, Handle weight, Handle bias, const int64_t* strides, int64_t stride_count, const int64_t* padding,
                     int64_t padding_count, const int64_t* dilation, int64_t dilation_count, int64_t groups) {
  return result([&] {
    return at::conv2d(borrow(input), borrow(weight), maybe(bias), dims(strides, stride_count), dims(padding, padding_count),
                      dims(dilation, dilation_count), groups);
  });
}
API Handle wt_conv_transpose2d(Handle input, Handle weight, Handle bias, const int64_t* strides, int64_t stride_count, const int64_t* padding,
                               int64_t padding_count, const int64_t* output_padding, int64_t output_padding_count, const int64_t* dilation,
                               int64_t dilation_count, int64_t groups) {
  return result([&] {
    return at::conv_transpose2d(borrow(input), borrow(weight), maybe(bias), dims(strides, stride_count), dims(padding, padding_count),
                                dims(output_padding, output_padding_count), groups, dims(dilation, dilation_count));
  });
}
// A divisor of 0 leaves it to libtorch.
API Handle wt_avg_pool2d(Handle input, int64_t kernel, int64_t stride, int64_t padding, int32_t ceil, int32_t include_padding, int64_t divisor) {
  return result([&] {
    const auto override = divisor == 0 ? c10::optional<int64_t>() : c10::optional<int64_t>(divisor);
    return at::avg_pool2d(borrow(input), kernel, stride, padding, ceil != 0, include_padding != 0, override);
  });
}
API Handle wt_max_pool2d(Handle input, int64_t kernel, int64_t stride, int64_t padding, int64_t dilation, int32_t ceil) {
  return result([&] { return at::max_pool2d(borrow(input), kernel, stride, padding, dilation, ceil != 0); });
}
// Null where the sizes follow from the factors, or the factors from the sizes.
API Handle wt_upsample_nearest2d(Handle input, const int64_t* sizes, int64_t size_count, const double* factors, int64_t factor_count) {
  return result([&] {
    return at::upsample_nearest2d(borrow(input), sizes ? at::OptionalIntArrayRef(dims(sizes, size_count)) : at::OptionalIntArrayRef(),
                                  factors ? c10::optional<at::ArrayRef<double>>(at::ArrayRef<double>(factors, static_cast<size_t>(factor_count)))
                                          : c10::optional<at::ArrayRef<double>>());
  });
}
