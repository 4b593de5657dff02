// Activations with arguments, normalisation, dropout, losses.
#include "shim.h"

namespace {
c10::optional<Tensor> maybe(const Handle& handle) { return handle ? c10::optional<Tensor>(borrow(handle)) : c10::optional<Tensor>(); }
}  // namespace

API Handle wt_linear(Handle input, Handle weight, Handle bias) {
  return result([&] { return at::linear(borrow(input), borrow(weight), maybe(bias)); });
}
API Handle wt_leaky_relu(Handle a, Number slope) { return result([&] { return at::leaky_relu(borrow(a), scalar(slope)); }); }
API int32_t wt_leaky_relu_(Handle a, Number slope) { return effect([&] { at::leaky_relu_(borrow_mutable(a), scalar(slope)); }); }
API Handle wt_elu(Handle a, double alpha) { return result([&] { return at::elu(borrow(a), alpha); }); }
API int32_t wt_elu_(Handle a, double alpha) { return effect([&] { at::elu_(borrow_mutable(a), alpha); }); }
API Handle wt_gelu(Handle a, int32_t approximate) {
  return result([&] { return at::gelu(borrow(a), approximate ? "tanh" : "none"); });
}
API Handle wt_softplus(Handle a, double beta, double threshold) { return result([&] { return at::softplus(borrow(a), beta, threshold); }); }

API Handle wt_batch_norm(Handle input, Handle mean, Handle variance, Handle weight, Handle bias, int32_t training, double momentum, double epsilon) {
  return result([&] {
    return at::batch_norm(borrow(input), maybe(weight), maybe(bias), maybe(mean), maybe(variance), training != 0, momentum, epsilon, false);
  });
}
API Handle wt_layer_norm(Handle input, const int64_t* shape, int64_t count, Handle weight, Handle bias, double epsilon) {
  return result([&] { return at::layer_norm(borrow(input), dims(shape, count), maybe(weight), maybe(bias), epsilon, false); });
}
API Handle wt_dropout(Handle input, double p, int32_t training) {
  return result([&] { return at::dropout(borrow(input), p, training != 0); });
}
API int32_t wt_dropout_(Handle input, double p, int32_t training) {
  return effect([&] { at::dropout_(borrow_mutable(input), p, training != 0); });
}
API Handle wt_one_hot(Handle a, int64_t classes) { return result([&] { return at::one_hot(borrow(a), classes); }); }

API Handle wt_mse_loss(Handle input, Handle target, int64_t reduction) {
  return result([&] { return at::mse_loss(borrow(input), borrow(target), reduction); });
}
API Handle wt_l1_loss(Handle input, Handle target, int64_t reduction) {
  return result([&] { return at::l1_loss(borrow(input), borrow(target), reduction); });
}
API Handle wt_binary_cross_entropy(Handle input, Handle target, Handle weight, int64_t reduction) {
  return result([&] { return at::binary_cross_entropy(borrow(input), borrow(target), maybe(weight), reduction); });
}
API Handle wt_binary_cross_entropy_with_logits(Handle input, Handle target, Handle weight, int64_t reduction, Handle positive) {
  return result([&] {
    return at::binary_cross_entropy_with_logits(borrow(input), borrow(target), maybe(weight), maybe(positive), reduction);
  });
}
API Handle wt_cross_entropy(Handle input, Handle target, Handle weight, int64_t ignore, int64_t reduction, double smoothing) {
  return result([&] { return at::cross_entropy_loss(borrow(input), borrow(target), maybe(weight), reduction, ignore, smoothing); });
}
