// Gradients.
#include "shim.h"

#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

API int32_t wt_requires_grad(Handle a) { return borrow(a).requires_grad(); }
API int32_t wt_is_leaf(Handle a) { return borrow(a).is_leaf(); }
API int32_t wt_set_requires_grad(Handle a, int32_t value) { return effect([&] { borrow(a).set_requires_grad(value != 0); }); }
API int32_t wt_retain_grad(Handle a) { return effect([&] { borrow(a).retain_grad(); }); }
API Handle wt_detach(Handle a) { return result([&] { return borrow(a).detach(); }); }
API int32_t wt_detach_(Handle a) { return effect([&] { borrow_mutable(a).detach_(); }); }

// Null without an error when there is no gradient.
API Handle wt_grad_of(Handle a) { return result([&] { return Tensor(borrow(a).grad()); }); }
API int32_t wt_set_grad_of(Handle a, Handle gradient) { return effect([&] { borrow(a).mutable_grad() = optional_tensor(gradient); }); }

API int32_t wt_backward(const Handle* roots, int64_t count, const Handle* gradients, int64_t gradient_count, const Handle* inputs,
                        int64_t input_count, int32_t retain_graph, int32_t create_graph) {
  return effect([&] {
    torch::autograd::backward(tensors(roots, count), tensors(gradients, gradient_count), retain_graph != 0, create_graph != 0,
                              tensors(inputs, input_count));
  });
}

// Writes one gradient an input, null where an input was not used.
API int32_t wt_grad(const Handle* outputs, int64_t count, const Handle* inputs, int64_t input_count, const Handle* gradients,
                    int64_t gradient_count, int32_t retain_graph, int32_t create_graph, int32_t allow_unused, Handle* made) {
  return effect([&] {
    auto computed = torch::autograd::grad(tensors(outputs, count), tensors(inputs, input_count), tensors(gradients, gradient_count),
                                          retain_graph != 0, create_graph != 0, allow_unused != 0);
    for (size_t i = 0; i < computed.size(); i++) made[i] = release(std::move(computed[i]));
  });
}

API int32_t wt_grad_mode() { return c10::GradMode::is_enabled(); }
API void wt_set_grad_mode(int32_t enabled) { c10::GradMode::set_enabled(enabled != 0); }

API void* wt_inference_mode_new(int32_t enabled) { return new c10::InferenceMode(enabled != 0); }
API void wt_inference_mode_free(void* mode) { delete static_cast<c10::InferenceMode*>(mode); }
