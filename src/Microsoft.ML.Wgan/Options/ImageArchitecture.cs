namespace Microsoft.ML.Wgan;

/// <summary>The networks of pictures.</summary>
public enum ImageArchitecture
{
    /// <summary>One convolution at each scale, as DCGAN has it (Radford et al. 2015).</summary>
    Convolutional,

    /// <summary>Two convolutions at each scale beside a short cut (He et al. 2016): about twice the work.</summary>
    Residual,
}
