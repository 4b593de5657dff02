using SkiaSharp;

namespace Microsoft.ML.Data;

/// <summary>An image in memory, four bytes a pixel, colours multiplied by alpha as SkiaSharp decodes them.</summary>
public sealed class MLImage : IDisposable
{
    private static readonly Dictionary<string, SKEncodedImageFormat> _formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".astc"] = SKEncodedImageFormat.Astc,
        [".avif"] = SKEncodedImageFormat.Avif,
        [".bmp"] = SKEncodedImageFormat.Bmp,
        [".dng"] = SKEncodedImageFormat.Dng,
        [".gif"] = SKEncodedImageFormat.Gif,
        [".heif"] = SKEncodedImageFormat.Heif,
        [".ico"] = SKEncodedImageFormat.Ico,
        [".jpeg"] = SKEncodedImageFormat.Jpeg,
        [".jpg"] = SKEncodedImageFormat.Jpeg,
        [".ktx"] = SKEncodedImageFormat.Ktx,
        [".pkm"] = SKEncodedImageFormat.Pkm,
        [".png"] = SKEncodedImageFormat.Png,
        [".wbmp"] = SKEncodedImageFormat.Wbmp,
        [".webp"] = SKEncodedImageFormat.Webp,
    };

    private readonly MLPixelFormat _pixelFormat;
    private SKBitmap _bitmap;
    private string _tag;

    internal MLImage(SKBitmap bitmap)
    {
        (_bitmap, _pixelFormat) = bitmap.ColorType switch
        {
            SKColorType.Bgra8888 => (bitmap, MLPixelFormat.Bgra32),
            SKColorType.Rgba8888 => (bitmap, MLPixelFormat.Rgba32),
            _ => (ToBgra(bitmap), MLPixelFormat.Bgra32),
        };
    }

    public MLPixelFormat PixelFormat
    {
        get
        {
            ThrowIfDisposed();
            return _pixelFormat;
        }
    }

    public ReadOnlySpan<byte> Pixels => Bitmap.GetPixelSpan();

    /// <summary>Three bytes a pixel, colours not multiplied by alpha.</summary>
    public byte[] GetBGRPixels => [.. Bitmap.Pixels.SelectMany(pixel => new[] { pixel.Blue, pixel.Green, pixel.Red })];

    public int Width => Bitmap.Width;

    public int Height => Bitmap.Height;

    public int BitsPerPixel => Bitmap.Info.BitsPerPixel;

    public string Tag
    {
        get
        {
            ThrowIfDisposed();
            return _tag;
        }

        set
        {
            ThrowIfDisposed();
            _tag = value;
        }
    }

    internal SKBitmap Bitmap
    {
        get
        {
            ThrowIfDisposed();
            return _bitmap;
        }
    }

    public static MLImage CreateFromStream(Stream imageStream)
    {
        ArgumentNullException.ThrowIfNull(imageStream);
        SKBitmap bitmap = SKBitmap.Decode(imageStream) ?? throw new ArgumentException("Invalid input stream contents", nameof(imageStream));
        return new MLImage(bitmap);
    }

    public static MLImage CreateFromFile(string imagePath)
    {
        ArgumentNullException.ThrowIfNull(imagePath);
        SKBitmap bitmap = SKBitmap.Decode(imagePath) ?? throw new ArgumentException("Invalid path", nameof(imagePath));
        return new MLImage(bitmap);
    }

    public static unsafe MLImage CreateFromPixels(int width, int height, MLPixelFormat pixelFormat, ReadOnlySpan<byte> imagePixelData)
    {
        SKColorType colorType = pixelFormat switch
        {
            MLPixelFormat.Bgra32 => SKColorType.Bgra8888,
            MLPixelFormat.Rgba32 => SKColorType.Rgba8888,
            _ => throw new ArgumentException("Unsupported pixel format", nameof(pixelFormat)),
        };
        if (width <= 0)
        {
            throw new ArgumentException("Invalid width value.", nameof(width));
        }

        if (height <= 0)
        {
            throw new ArgumentException("Invalid height value.", nameof(height));
        }

        if (imagePixelData.Length != width * height * 4)
        {
            throw new ArgumentException($"Invalid {nameof(imagePixelData)} buffer size.");
        }

        SKBitmap bitmap = new(new SKImageInfo(width, height, colorType));
        imagePixelData.CopyTo(new Span<byte>((void*)bitmap.GetPixels(), imagePixelData.Length));
        return new MLImage(bitmap);
    }

    public void Save(string imagePath)
    {
        ThrowIfDisposed();
        string extension = Path.GetExtension(imagePath);
        if (!_formats.TryGetValue(extension, out SKEncodedImageFormat format))
        {
            throw new ArgumentException("Path has invalid image file extension.", nameof(imagePath));
        }

        using SKData data = _bitmap.Encode(format, quality: 100)
            ?? throw new ArgumentException($"An image can't be saved as '{extension}'; PNG, JPEG and WebP can be written.", nameof(imagePath));
        using FileStream stream = new(imagePath, FileMode.Create, FileAccess.Write);
        data.SaveTo(stream);
    }

    public void Dispose()
    {
        _bitmap?.Dispose();
        _bitmap = null;
    }

    private static SKBitmap ToBgra(SKBitmap bitmap)
    {
        using (bitmap)
        {
            return bitmap.Copy(SKColorType.Bgra8888) ?? throw new InvalidOperationException("Unsupported image format.");
        }
    }

    private void ThrowIfDisposed()
    {
        if (_bitmap == null)
        {
            throw new InvalidOperationException("Object is disposed.");
        }
    }
}
