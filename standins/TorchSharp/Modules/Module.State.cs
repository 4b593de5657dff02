using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Saving and loading. The stream: number of entries, then each entry's name and tensor.</summary>
        public partial class Module
        {
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor> destination = null, string prefix = null)
            {
                destination ??= [];
                string start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach ((string key, Tensor value) in named_parameters())
                {
                    destination.Add(start + key, value);
                }

                foreach ((string key, Tensor value) in named_buffers(include_nonpersistent: false))
                {
                    destination.Add(start + key, value);
                }

                return destination;
            }

            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string> skip = null)
            {
                Dictionary<string, Tensor> target = state_dict();
                List<string> missing = [.. target.Keys.Where(key => !source.ContainsKey(key) && !IsSkipped(key, skip))];
                List<string> unexpected = [.. source.Keys.Where(key => !target.ContainsKey(key) && !IsSkipped(key, skip))];
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException("The loaded state_dict is not identical to the target dictionary.");
                }

                using IDisposable noGradient = no_grad();
                foreach ((string key, Tensor value) in source)
                {
                    if (target.TryGetValue(key, out Tensor own) && !IsSkipped(key, skip))
                    {
                        own.copy_(value);
                    }
                }

                return (missing, unexpected);
            }

            public Module save(string location, IList<string> skip = null)
            {
                using FileStream stream = File.Create(location);
                return save(stream, skip);
            }

            public Module save(Stream stream, IList<string> skip = null)
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            public Module save(BinaryWriter writer, IList<string> skip = null)
            {
                List<KeyValuePair<string, Tensor>> entries = [.. state_dict().Where(entry => !IsSkipped(entry.Key, skip))];
                TensorStream.WriteNumber(writer, entries.Count);
                foreach ((string key, Tensor value) in entries)
                {
                    writer.Write(key);
                    TensorStream.Write(writer, value);
                }

                return this;
            }

            public virtual Module load(
                string location, bool strict = true, IList<string> skip = null, Dictionary<string, bool> loadedParameters = null)
            {
                if (!File.Exists(location))
                {
                    throw new FileNotFoundException(location);
                }

                using FileStream stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            public Module load(
                Stream stream, bool strict = true, IList<string> skip = null, Dictionary<string, bool> loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            public virtual Module load(
                BinaryReader reader, bool strict = true, IList<string> skip = null, Dictionary<string, bool> loadedParameters = null)
            {
                Dictionary<string, Tensor> target = state_dict();
                long count = TensorStream.ReadNumber(reader);
                if (strict && count != target.Count)
                {
                    throw new ArgumentException($"Mismatched state_dict sizes: expected {target.Count}, but found {count} entries.");
                }

                for (long i = 0; i < count; i++)
                {
                    string key = reader.ReadString();
                    if (target.TryGetValue(key, out Tensor own))
                    {
                        TensorStream.ReadInto(reader, own, IsSkipped(key, skip));
                    }
                    else if (strict)
                    {
                        throw new ArgumentException(
                            $"Mismatched module state names: the target modules does not have a submodule or buffer named '{key}'");
                    }
                    else
                    {
                        TensorStream.Read(reader).Dispose();
                    }

                    loadedParameters?[key] = own is not null;
                }

                return this;
            }

            private static bool IsSkipped(string key, IList<string> skip) => skip is not null && skip.Contains(key);
        }
    }
}
