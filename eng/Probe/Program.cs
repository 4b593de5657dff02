using Microsoft.ML;
using TorchSharp;

// Both must load: managed Microsoft.ML, and TorchSharp down to its native library.
_ = new MLContext(seed: 0);
using torch.Tensor ones = torch.ones(2);
Console.WriteLine(ones.sum().item<float>() == 2 ? "works" : "wrong sum");
