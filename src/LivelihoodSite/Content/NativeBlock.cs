using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LivelihoodSite.Content;

/// <summary>A piece of memory outside the collected heap; one that nobody disposes of is given back when it is collected.</summary>
internal sealed unsafe class NativeBlock() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <summary>Gives it another size. It may lie elsewhere then; what it holds is the same as far as both sizes go.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    /// <exception cref="OutOfMemoryException">There is no room; it stays as it is.</exception>
    /// <returns>Where it lies.</returns>
    public void* Resize(nuint bytes)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        // A large block is mapped to its new place: nothing is copied.
        var place = NativeMemory.Realloc((void*)handle, bytes);
        SetHandle((nint)place);
        return place;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
